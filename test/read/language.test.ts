import { describe, expect, test } from "vitest";
import { languages } from "../../src/lang/index.ts";
import { readText } from "../../src/read/index.ts";
import { detectLanguage } from "../../src/read/language.ts";

const detect = (text: string) => detectLanguage(text, "case", languages);

describe("language", () => {
  test.each([
    [
      "prose",
      "The ministry said on Friday that it had ordered forty tanks from a domestic maker at a price of six hundred million.",
    ],
    [
      "headlines",
      "Ministry Orders Tanks, Navy Wants Frigates, Mayor Calls Off Parade, Harbour Town Braces for Winter Storm",
    ],
    [
      "a long quotation in another language",
      "The minister said: «Мы заказали сорок танков у отечественного завода». The order is the largest in ten years, and it was agreed by the cabinet, which had asked for more than that.",
    ],
  ])("English: %s", async (_, text) => expect(await detect(text)).toEqual({ code: "en" }));

  test("too short to tell: assumed, with a notice", async () => {
    expect(await detect("Panzer für 2027")).toEqual({
      code: "en",
      notice: "too short to tell its language; read as English",
    });
  });

  test.each([
    [
      "German",
      "Das Ministerium teilte am Freitag mit, dass es vierzig Panzer bestellt habe, die im Jahr 2027 geliefert werden sollen.",
    ],
    [
      "Russian",
      "Министерство сообщило в пятницу, что заказало сорок танков у отечественного завода, и что поставки начнутся через год.",
    ],
    [
      "Ukrainian",
      "Міністерство повідомило у п’ятницю, що замовило сорок танків у вітчизняного заводу, і що постачання почнеться за рік.",
    ],
    [
      "French",
      "Le ministère a annoncé vendredi avoir commandé quarante chars à un constructeur national, qui seront livrés en 2027.",
    ],
    [
      "Dutch",
      "Het ministerie zei vrijdag dat het veertig tanks had besteld bij een fabriek in het zuiden, voor levering in 2027.",
    ],
  ])("%s is refused by name", async (name, text) => {
    await expect(detect(text)).rejects.toMatchObject({
      code: "language-unsupported",
      message: `case: the text is in ${name}; Plumbline reads English: leave it out or give a translation`,
    });
  });

  test("pasted text is told as a file is", async () => {
    const german = await readText("Das Ministerium teilte am Freitag mit, dass es vierzig Panzer bestellt habe.", {
      name: "note",
    });
    expect(german).toMatchObject({ ok: false, input: "note", error: { code: "language-unsupported" } });
    expect(await readText(" \n", { name: "note" })).toMatchObject({ ok: false, error: { code: "file-empty" } });
    expect(await readText("Forty tanks", { name: "note" })).toMatchObject({
      ok: true,
      document: { language: "en", notices: [{}] },
    });
  });
});
