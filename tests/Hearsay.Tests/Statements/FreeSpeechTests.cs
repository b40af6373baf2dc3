namespace Hearsay.Tests.Statements;

public class FreeSpeechTests
{
    [Fact]
    public void A_shifted_sentence_behind_somebodys_words_is_his()
    {
        var told = Told.By("“We know the field,” Mira Holm told reporters. Sappers had found eight kilograms of explosive in the wreck.");
        told.Content(told.Statements[^1]).ShouldBe("Sappers had found eight kilograms of explosive in the wreck");
        told.SpeakerName(told.Statements[^1]).ShouldBe("Mira Holm");
    }

    [Theory]
    [InlineData("“We know the field,” Mira Holm told reporters. Sappers had found eight kilograms of explosive there in 2031.")]
    [InlineData("“We know the field,” Mira Holm told reporters. Sappers found eight kilograms of explosive in the wreck.")]
    [InlineData("“We know the field,” Mira Holm told reporters.\n\nSappers had found eight kilograms of explosive in the wreck.")]
    public void What_the_page_itself_looks_back_on_is_not(string text) => Told.By(text).Statements.Length.ShouldBe(1);
}
