/** Which trained tables these are: documents name it as `producer.model`. Generated with the tables: do not edit. */
export const TABLES_STAMP = "ecb68ed33e09";
