using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Claims;

/// <summary>The words of a claim: a sentence that is read without its page.</summary>
public class ClaimWordsTests
{
    [Theory]
    [InlineData("If the harvest fails, Mayor Ana Duarte said, the mill will close by Easter.", "mill", "If the harvest fails, the mill will close by Easter")]
    [InlineData("“We have two boats,” Mayor Ana Duarte said, “and both of them leak.”", "boats", "“We have two boats, and both of them leak.”")]
    public void Who_says_it_is_left_out_of_the_middle(string text, string word, string told) => TextWith(word, text).ShouldBe(told);

    [Theory]
    [InlineData("“The order came by letter on Sunday. We never answered it,” Mayor Ana Duarte said.", "letter", "“The order came by letter on Sunday.”")]
    [InlineData("\"The wells are dry in every street. We carry water from Lagos by mule,\" Mayor Ana Duarte said.", "mule", "\"We carry water from Lagos by mule,\"")]
    public void A_sentence_of_a_quotation_has_its_marks(string text, string word, string told) => TextWith(word, text).ShouldBe(told);

    [Fact]
    public void A_claim_is_told_in_a_reports_words_before_those_of_a_headline()
    {
        var text = TextWith("market", "Rockets Strike Market Of Porto, Mayor Says\n\nRockets had struck the market of Porto from Tollen Hill on Monday, Mayor Ana Duarte said.");

        text.ShouldStartWith("Rockets had struck the market");
    }

    private static string TextWith(string word, string text)
    {
        using var store = Stores.Open(Stores.InMemory);
        var record = SampleRecords.Annotator.Annotate(new Document { Id = "a", Format = DocumentFormat.Text, Content = text, Published = new Timestamp(new DateOnly(2024, 6, 4)) });
        store.Append([new RecordAppended(StoredRecords.Of(record))]);
        new LedgerFold(store).Run();
        return new LedgerView(store).Stories().SelectMany(story => story.Claims).Select(claim => claim.Text).First(words => words.Contains(word, StringComparison.Ordinal));
    }
}
