using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;
using Stats.Tests.Sources;

namespace Stats.Tests.Privacy;

/// <summary>Numbers are made up; 811218-9876 is the Tax Agency's own example.</summary>
public sealed class PersonalDataTests
{
    private static readonly string[] words = ["", "Avfall ", "/bygga-bo/", "Kö 12, ", "Ärende 2025-03-10 ", "(", "nr:", "2025 ", "pnr="];

    private static readonly string[] identifiers = ["811218-9876", "19811218-9876", "070-174 06 05", "+46 70 174 06 05", "anna.ek@example.se", "192.0.2.17", "2001:db8::7"];

    [Theory]
    [InlineData("811218-9876", "•")]
    [InlineData("8112189876", "•")]
    [InlineData("198112189876", "•")]
    [InlineData("19811218-9876", "•")]
    [InlineData("811218+9876", "•")]
    [InlineData("811218 9876", "•")]
    [InlineData("1981-12-18-9876", "•")]
    [InlineData("1981-12-18 9876", "•")]
    [InlineData("81 12 18 9876", "•")]
    [InlineData("811278-9873", "•")] // coordination number: day 18 + 60
    [InlineData("811218_9876", "•")]
    [InlineData("811218/9876", "•")]
    [InlineData("19811218~9876", "•")]
    [InlineData("1981.12.18.9876", "•")]
    [InlineData("81.12.18.9876", "•")]
    [InlineData("1981_12_18_9876", "•")]
    [InlineData("811218\u2009\u2013\u20099876", "•")]
    [InlineData("8112\u200B18-98\u00AD76", "•")]
    [InlineData("\uFF18\uFF11\uFF11\uFF12\uFF11\uFF18\uFF0D\uFF19\uFF18\uFF17\uFF16", "•")] // full width
    [InlineData("\u0668\u0661\u0661\u0662\u0661\u0668-\u0669\u0668\u0667\u0666", "•")] // Arabic digits
    [InlineData("Ring 811218-9876 om bygglov", "Ring • om bygglov")]
    [InlineData("/person/19811218-9876/bilaga", "/person/•/bilaga")]
    [InlineData("811218-9876,811218-9876", "•,•")]
    [InlineData("811218-9877", "811218-9877")] // wrong checksum
    [InlineData("811318-9875", "811318-9875")] // no such month
    [InlineData("19811218-9877", "•")] // eight digits in a row, and what hangs on to them
    public void Personal_identity_numbers_are_taken_out(string text, string stripped) => Assert.Equal(stripped, PersonalData.Strip(text));

    [Theory]
    [InlineData("070-174 06 05", "•")]
    [InlineData("0701740605", "•")]
    [InlineData("070 174 06 05", "•")]
    [InlineData("070_174_06_05", "•")]
    [InlineData("070/174/06/05", "•")]
    [InlineData("070~174~06~05", "•")]
    [InlineData("070.174.06.05", "•")]
    [InlineData("0500_498000", "•")]
    [InlineData("070\u202F174\u200706\u205F05", "•")]
    [InlineData("070\u00AD174\u200D06\uFEFF05", "•")]
    [InlineData("+46_70_174_06_05", "•")]
    [InlineData("0046/70/174/06/05", "•")]
    [InlineData("\uFF10\uFF17\uFF10\u3000\uFF11\uFF17\uFF14\uFF10\uFF16\uFF10\uFF15", "•")]
    [InlineData("070/174 06 05", "•")]
    [InlineData("+46 70 174 06 05", "•")]
    [InlineData("+46 (0)70-174 06 05", "•")]
    [InlineData("0046701740605", "•")]
    [InlineData("0046 70-174 06 05", "•")]
    [InlineData("46701740605", "•")]
    [InlineData("08-123 456 78", "•")]
    [InlineData("(08) 123 456 78", "(•")]
    [InlineData("0500-49 80 00", "•")]
    [InlineData("+1 202 555 0143", "•")]
    [InlineData("Jour 070-174 06 05 kväll", "Jour • kväll")]
    [InlineData("Kö 12 070-174 06 05", "Kö 12 •")]
    [InlineData("Kö 1234567", "Kö •")]
    public void Telephone_numbers_are_taken_out(string text, string stripped) => Assert.Equal(stripped, PersonalData.Strip(text));

    [Theory]
    [InlineData("anna.ek@example.se", "•")]
    [InlineData("Svar till Åsa.Öst+x@exämple.se; tack", "Svar till •; tack")]
    [InlineData("mailto:anna@example.se", "mailto:•")]
    [InlineData("<anna@example.se>", "<•>")]
    [InlineData("anna%40example.se", "•")]
    [InlineData("anna%2540example.se", "•")]
    [InlineData("mailto:anna%252540example.se", "mailto:•")]
    [InlineData("anna&#64;example.se", "•")]
    [InlineData("anna\uFF20example.se", "•")]
    [InlineData("Svar till anna.ek(at)example.se idag", "Svar till • idag")]
    [InlineData("anna [at] example.se", "•")]
    [InlineData("anna [AT] example [dot] se", "•")]
    [InlineData("anna(snabel-a)example.se", "•")]
    [InlineData("/profil/anna@example.se/bild", "/profil/•/bild")]
    [InlineData("192.0.2.17", "•")]
    [InlineData("från 192.0.2.17:8080", "från •:8080")]
    [InlineData("2001:db8::7", "•")]
    [InlineData("[2001:0db8:0000:0000:0000:0000:0000:0007]:443", "[•]:443")]
    [InlineData("::ffff:192.0.2.17", "•")]
    [InlineData("fe80::1", "•")]
    public void Addresses_are_taken_out(string text, string stripped) => Assert.Equal(stripped, PersonalData.Strip(text));

    [Theory]
    [InlineData("Avfall 2025")]
    [InlineData("Kö 12")]
    [InlineData("Bygglov § 9")]
    [InlineData("8080")]
    [InlineData("Miljö 2025-03-10")]
    [InlineData("Utskick 2025-03-10 - 2025-04-10")]
    [InlineData("Utskick 10.03.2025")]
    [InlineData("Öppet 2025-03-10 08:00:00")]
    [InlineData("Läsår 2021 2022 2023")]
    [InlineData("Kundcenter (800)")]
    [InlineData("Ring 1177, 112 eller 114 14")]
    [InlineData("/bygga-bo/2025/03/10")]
    [InlineData("/nyheter/2025-03-10-nytt-badhus")]
    [InlineData("/blankett/123456.pdf")]
    [InlineData("Dnr KS 2025-00123")]
    [InlineData("231")]
    [InlineData("0b6e2f4a-1234-4567-8901-234567890123")]
    [InlineData("/tjanst/0b6e2f4a-1234-4567-8901-234567890123/start")]
    [InlineData("Version 1.2.3")]
    [InlineData("SFS 2010:900 :: 9 kap.")]
    [InlineData("/nyheter/2025/03/10/1234-nytt-badhus")]
    [InlineData("/nyheter/2025/03/10/9876")]
    [InlineData("Utskick 2025.03.01-2025.03.31")]
    [InlineData("Utskick 2025_03_01_2025_03_31")]
    [InlineData("Läsår 2024/2025 och 2025/2026")]
    [InlineData("kap_01_02_2025")]
    [InlineData("Artikel 12.3456.78")]
    [InlineData("Dnr KS/2025/00123")]
    [InlineData("§ 9_10 och 4.3.2")]
    [InlineData("Öppet (at) kvällar")]
    [InlineData("Lista [a] och (b) 50 % & mer.")]
    [InlineData("E\u00ADtjänst 2025")]
    [InlineData("👨\u200D👩\u200D👧 familj")]
    [InlineData("Kö @ 12")]
    [InlineData("/@kommunen")]
    public void Ordinary_words_stay(string text) => Assert.Equal(text, PersonalData.Strip(text));

    [Fact]
    public void A_personal_identity_number_is_gone_from_any_text_however_it_is_written() =>
        Prop.ForAll(AnyPersonalNumbers.Written, Gen.Elements(words).ToArbitrary(), Gen.Elements("", " x", "/slut", ")", ".", ", 2 st").ToArbitrary(), (number, before, after) =>
        {
            var stripped = PersonalData.Strip(before + number + after);
            Assert.DoesNotContain(number, stripped, StringComparison.Ordinal);
            Assert.DoesNotContain(number[^4..], before.Length == 0 ? stripped : stripped.Replace(before, "", StringComparison.Ordinal), StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Words_without_digits_and_addresses_stay() =>
        Prop.ForAll<string?>(text =>
        {
            var word = string.Concat((text ?? "").Where(c => !char.IsAsciiDigit(c) && c != '@'));
            Assert.Same(word, PersonalData.Strip(word));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Identifiers_are_gone_whatever_they_are_put_together_with() =>
        Prop.ForAll(Gen.Elements(identifiers.Concat(words).ToArray()).ArrayOf().ToArbitrary(), Gen.Elements(" ", "x", ", ", "/", "å", " - ").ToArbitrary(), (parts, between) =>
        {
            var stripped = PersonalData.Strip(string.Join(between, parts));
            Assert.DoesNotContain(identifiers, one => stripped.Contains(one, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_long_text_takes_no_long_time()
    {
        var text = new StringBuilder().Insert(0, "0701-81 12 18 + 192.0.2. a:b:c a@", 30_000).ToString();
        var time = System.Diagnostics.Stopwatch.StartNew();
        PersonalData.Strip(text);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void What_the_topic_map_names_is_kept_and_nothing_like_it()
    {
        var context = Export.Context with { Topics = new([new("*", SubjectKind.Queue, "Kundcenter 0500-49 80 00", new("Kundcenter")), new("*", SubjectKind.Queue, "*", new("Allt"))]) };
        Assert.Equal("kundcenter 0500-49 80 00", context.Kept(Export.Source, SubjectKind.Queue, "kundcenter 0500-49 80 00"));
        Assert.Equal("Kundcenter •", context.Kept(Export.Source, SubjectKind.Queue, "Kundcenter 0500-49 80 01"));
        Assert.Equal("Kundcenter •", context.Kept(Export.Source, SubjectKind.Page, "Kundcenter 0500-49 80 00"));
    }

    [Fact]
    public void A_text_is_cut_after_it_was_stripped()
    {
        var kept = Export.Context.Kept(Export.Source, SubjectKind.Page, new string('a', 195) + "811218-9876 " + new string('b', 5000));
        Assert.Equal(new string('a', 195) + "• bbb", kept);
    }
}
