import { describe, expect, test } from "vitest";
import { checkUrl, privateRange, resolvePublic } from "../../src/read/address.ts";

describe("addresses that are not public", () => {
  test.each([
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["192.168.1.1", "private"],
    ["169.254.169.254", "linkLocal"],
    ["100.64.0.1", "carrierGradeNat"],
    ["0.0.0.0", "unspecified"],
    ["255.255.255.255", "broadcast"],
    ["224.0.0.1", "multicast"],
    ["240.0.0.1", "reserved"],
    ["192.0.2.1", "reserved"],
    ["198.18.0.1", "reserved"],
    ["::", "unspecified"],
    ["::1", "loopback"],
    ["::127.0.0.1", "loopback"],
    ["::ffff:127.0.0.1", "loopback"],
    ["::ffff:7f00:1", "loopback"],
    ["::ffff:10.0.0.1", "private"],
    ["::ffff:0:10.0.0.1", "rfc6145"],
    ["64:ff9b::10.0.0.1", "rfc6052"],
    ["64:ff9b:1::a00:1", "rfc6052"],
    ["2002:7f00:1::", "6to4"],
    ["2002:c0a8:101::1", "6to4"],
    ["2001::1", "teredo"],
    ["2001:db8::1", "reserved"],
    ["fc00::1", "uniqueLocal"],
    ["fd12:3456::1", "uniqueLocal"],
    ["fe80::1", "linkLocal"],
    ["fe80::1%eth0", "linkLocal"],
    ["fec0::1", "deprecatedSiteLocal"],
    ["ff02::1", "multicast"],
    ["4000::1", "unassigned"],
    ["not an address", "not an address"],
    ["", "not an address"],
  ])("%s is %s", (address, range) => expect(privateRange(address)).toBe(range));

  test.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) =>
    expect(privateRange(address)).toBeUndefined(),
  );
});

describe("URLs", () => {
  test.each([
    ["http://127.0.0.1/", /127\.0\.0\.1 \(loopback\)/],
    ["http://127.1/", /127\.0\.0\.1 \(loopback\)/],
    ["http://2130706433/", /127\.0\.0\.1 \(loopback\)/],
    ["http://0x7f000001/", /127\.0\.0\.1 \(loopback\)/],
    ["http://0x7f.1/", /127\.0\.0\.1 \(loopback\)/],
    ["http://017700000001/", /127\.0\.0\.1 \(loopback\)/],
    ["http://0/", /0\.0\.0\.0 \(unspecified\)/],
    ["http://127.0.0.1./", /127\.0\.0\.1 \(loopback\)/],
    ["http://①②⑦.0.0.1/", /127\.0\.0\.1 \(loopback\)/],
    ["http://127。0。0。1/", /127\.0\.0\.1 \(loopback\)/],
    ["http://%31%32%37.0.0.1/", /127\.0\.0\.1 \(loopback\)/],
    ["http://[::1]/", /loopback/],
    ["http://[::ffff:127.0.0.1]/", /loopback/],
    ["http://[::ffff:a9fe:a9fe]/", /linkLocal/],
    ["http://[64:ff9b::7f00:1]/", /rfc6052/],
    ["http://[fd00::1]/", /uniqueLocal/],
    ["http://169.254.169.254/latest/meta-data", /linkLocal/],
    ["http://localhost/", /leads to no public page/],
    ["http://LOCALHOST./", /leads to no public page/],
    ["http://a.localhost/", /leads to no public page/],
    ["http://printer.local/", /leads to no public page/],
    ["http://wiki.internal/", /leads to no public page/],
    ["http://intranet/", /leads to no public page/],
    ["http://harbour-gazette.org:8080/", /port 8080/],
    ["https://harbour-gazette.org:22/", /port 22/],
    ["http://jane:secret@harbour-gazette.org/", /user name or password/],
    ["http://harbour-gazette.org@127.0.0.1/", /user name or password/],
    ["ftp://harbour-gazette.org/", /only http and https/],
    ["file:///etc/passwd", /only http and https/],
    ["http://", /no URL/],
    ["http://[fe80::1%25eth0]/", /no URL/],
  ])("%s is refused", (url, says) => {
    let refusal: unknown;
    try {
      checkUrl(url, false);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: "address-refused", message: expect.stringMatching(says) });
    expect((refusal as Error).message).not.toMatch(/\n|secret/);
  });

  test.each([
    "https://harbour-gazette.org/news?id=1",
    "http://harbour-gazette.org:80/",
    "https://8.8.8.8/",
    "https://[2606:4700::1111]/",
  ])("%s may be fetched", (url) => expect(checkUrl(url, false).href).toBe(new URL(url).href));

  test("private hosts and ports when allowed, but never other schemes or passwords", () => {
    expect(checkUrl("http://localhost:8080/", true).port).toBe("8080");
    expect(() => checkUrl("file:///etc/passwd", true)).toThrow(/only http/);
    expect(() => checkUrl("http://a:b@localhost/", true)).toThrow(/password/);
  });
});

describe("names", () => {
  const resolve = (...addresses: readonly string[]) =>
    resolvePublic("harbour-gazette.org", async () => addresses, "case", false);

  test.each([[["10.0.0.1"]], [["93.184.216.34", "127.0.0.1"]], [["2606:4700::1111", "::1"]], [["::ffff:192.168.0.1"]]])(
    "that lead to %s are refused",
    async (addresses) => {
      await expect(resolve(...addresses)).rejects.toMatchObject({ code: "address-refused" });
    },
  );

  test("that lead to public addresses only", async () =>
    expect(await resolve("93.184.216.34", "2606:4700::1111")).toHaveLength(2));

  test("that lead nowhere", async () => {
    await expect(resolve()).rejects.toMatchObject({ code: "fetch-failed" });
    const failing = () => Promise.reject(new Error("ENOTFOUND"));
    await expect(resolvePublic("harbour-gazette.org", failing, "case", false)).rejects.toMatchObject({
      code: "fetch-failed",
      message: "case: the name harbour-gazette.org is not known; check it and the network",
    });
  });
});
