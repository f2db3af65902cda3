/**
 * Work that does not come back until the test says so, as in a process that died in the middle of it. A test ends
 * it before its register closes: what came back later would work on the register of another test.
 */
export function hangs(): { hang: () => Promise<never>; end: () => void } {
  let end: () => void = () => undefined;
  const hanging = new Promise<never>((_resolve, reject) => {
    end = () => reject(new Error("It never came back."));
  });
  return { hang: () => hanging, end: () => end() };
}
