namespace Hearsay.Tests.Events;

public sealed class ContextReaderTests
{
    [Fact]
    public void The_words_of_the_events_own_clause_tell_its_contexts() =>
        EventReading.Of("An Alvanian court sentenced two Bergonian soldiers, and the price of oil rose.").ShouldHaveSingleItem().Contexts.ShouldBe(["military", "legal"]);

    [Fact]
    public void Where_no_word_tells_there_is_none() => EventReading.Of("Alvania praised Bergonia.").ShouldHaveSingleItem().Contexts.ShouldBeEmpty();
}
