/**
 * The commonest passwords of published leak lists that are long enough to be chosen here, letters alone
 * and in lower case; what only adds digits, signs or repetition to one of these is found too.
 */
export const COMMON_PASSWORDS: readonly string[] = [
  ...[
    "password",
    "passwort",
    "qwerty",
    "qwertyuiop",
    "qwertyuiopasdfgh",
    "asdfghjkl",
    "zxcvbnm",
    "qazwsxedc",
  ],
  ...[
    "iloveyou",
    "letmein",
    "welcome",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "basketball",
    "liverpool",
  ],
  ...["arsenal", "chelsea", "manchester", "princess", "sunshine", "superman", "batman", "pokemon", "charlie"],
  ...["michael", "jennifer", "jordan", "ashley", "trustno", "starwars", "computer", "internet", "whatever"],
  ...["changeme", "default", "admin", "administrator", "secret", "summer", "winter", "spring", "autumn"],
  ...["january", "february", "september", "october", "november", "december", "monday", "friday", "hospital"],
  ...["nhspassword", "correcthorsebatterystaple", "abcdefghijkl", "abcdefghijklmnop", "loveyou", "babygirl"],
];
