/** A half-open span of UTF-16 offsets into one text: `from` is in it, `to` is not. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
