/** Which trained tables these are: documents name it as `producer.model`. Generated with the tables: do not edit. */
export const TABLES_STAMP = "293a36d5b6f2";
