using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Reading.Decoding;

namespace Hearsay.Tests.Reading;

public sealed class MojibakeTests
{
    [Theory]
    [InlineData("The envoy didnâ€™t answer: â€œWe stay.â€\u009D", "The envoy didn’t answer: “We stay.”")]
    [InlineData("Le prÃ©sident a dÃ©cidÃ©.", "Le président a décidé.")]
    [InlineData("He said ÃƒÂ©lite and cafÃƒÂ©.", "He said élite and café.")]
    public void Text_that_was_decoded_wrongly_and_saved_is_mended(string broken, string expected)
    {
        var (text, mended) = Mojibake.Mend(broken);

        text.ShouldBe(expected);
        mended.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Le président a décidé : « CAFÉ» et «THÉ» à Paris.")]
    [InlineData("Die „GRÖSSTE SPÄ“ war für Käthe und Jörg schön.")]
    [InlineData("NÃO é só isso, disse o irmão à mãe.")]
    [InlineData("One âœ“ alone is left as it is.")]
    [InlineData("Plain words.")]
    public void Text_that_has_such_letters_by_right_is_left_alone(string text) => Mojibake.Mend(text).ShouldBe((text, 0));

    [Fact]
    public void A_page_is_mended_with_a_diagnostic()
    {
        var article = new ArticleReader().Read(Streams.Html(
            "<html><body><h1>Envoy wonâ€™t go</h1><p>The envoy of the republic said on Friday that he wouldnâ€™t leave the border town before the talks had ended.</p></body></html>"));

        article.Text.ShouldContain("wouldn’t leave");
        article.Diagnostics.ShouldContain(note => note.Code == DiagnosticCatalog.MojibakeMended.Code);
    }

    [Fact]
    public void A_file_of_plain_text_is_mended_when_it_is_decoded()
    {
        var decoded = TextDecoder.Decode("The envoy didnâ€™t say when heâ€™d be back."u8.ToArray());

        decoded.Text.ShouldBe("The envoy didn’t say when he’d be back.");
        decoded.Note!.Code.ShouldBe(DiagnosticCatalog.MojibakeMended.Code);
    }
}
