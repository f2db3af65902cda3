import { describe, expect, it } from "vitest";
import { faultOfPassword } from "~/domain/accounts/password-rules";

const owner = { email: "rosalind.park@marfield.example", name: "Rosalind Park" };

describe("faultOfPassword", () => {
  it.each([
    ["several words", "correct horse battery lorry"],
    ["twelve characters", "mVq!t7-kLw2z"],
    ["letters of another script", "пароль который длинный"],
    ["a common word among others", "welcome to the seaside in june"],
    ["a short name inside other words", "sparkling parking garage"],
  ])("lets pass: %s", (_why, password) => {
    expect(faultOfPassword(password, owner)).toBeNull();
  });

  it.each([
    ["too_short", "mVq!t7-kLw2"],
    ["too_long", "long ".repeat(50)],
    ["names_person", "rosalind.park@marfield.example"],
    ["names_person", "Rosalind 1984!!"],
    ["names_person", "rosalindpark99"],
    ["names_service", "National Recommendations Register"],
    ["names_service", "recommendations1"],
    ["common", "password123456"],
    ["common", "P4ssw0rd!!!2026"],
    ["common", "passwordpassword"],
    ["common", "Manchester2024"],
    ["common", "aaaaaaaaaaaaaaa"],
    ["common", "121212121212"],
    ["common", "482019384756"],
  ])("refuses as %s: %s", (fault, password) => {
    expect(faultOfPassword(password, owner)).toBe(fault);
  });
});
