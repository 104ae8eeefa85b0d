/** Red, green and blue 0 to 255, alpha 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];
