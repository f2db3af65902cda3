/** The mail server says that this message can never be delivered, however often it is tried (a 5xx reply). */
export class RefusedForGood extends Error {
  override readonly name = "RefusedForGood";
}

/** Nobody could be reached to carry any message, or would carry none of ours: no fault of the message. */
export class CarrierDown extends Error {
  override readonly name = "CarrierDown";
}
