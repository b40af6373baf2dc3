using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

/// <summary>Which of the words beside a name say who somebody is.</summary>
public class RolePhraseTests
{
    [Theory]
    [InlineData("harbour master of Sund", "harbour master of Sund")]
    [InlineData("analyst from Garrow Research has predicted that tolls might rise", "analyst from Garrow Research")]
    [InlineData("head of Bellam Rail further confirmed it", "head of Bellam Rail")]
    [InlineData("guards said the gang's leader", "gang's leader")]
    [InlineData("Orlan's speech came after a senior aide to President Oke Daru", "senior aide to President Oke Daru")]
    [InlineData("crew parade another captive pilot", "captive pilot")]
    [InlineData("Veloran journalist Mr", "Veloran journalist")]
    [InlineData("Harbour Police Spokesman Sgt.", "Harbour Police Spokesman")]
    [InlineData("Lorcan photographer kidnapped in the hills", "Lorcan photographer kidnapped in the hills")]
    [InlineData("miller's lawyer", "miller's lawyer")]
    [InlineData("one of her teammates", "one of her teammates")]
    [InlineData("wife of Will Arden", "wife of Will Arden")]
    [InlineData("Briton from a port town", "Briton from a port town")]
    [InlineData("year-old son", "son")]
    [InlineData("top aide to", "top aide")]
    [InlineData("fishermen could use it as a weapon", null)]
    [InlineData("Both Mr", null)]
    [InlineData("Ms", null)]
    [InlineData("citizen of your country,", null)]
    [InlineData("as well as a welder and the mate of a trawler", null)]
    [InlineData("country's health ministry has denied the reports", null)]
    [InlineData("Because I asked the harbour guard", null)]
    [InlineData("few bottles of cider", null)]
    [InlineData("lorries were emptied in the yard as well", null)]
    [InlineData("ferry film still faces questions", null)]
    [InlineData("costlier nets -- the ones made of silk", null)]
    public void A_description_says_what_somebody_is_and_no_more(string words, string? description) => RolePhrase.Of(words).ShouldBe(description);

    [Theory]
    [InlineData("mother of the reporter", "reporter")]
    [InlineData("aide to President", "President")]
    [InlineData("daughter of Lorcan governor", "Lorcan governor")]
    [InlineData("secretary of state", "secretary of state")]
    [InlineData("spokeswoman for the Harbour Office", "spokeswoman for the Harbour Office")]
    public void Whoever_belongs_to_the_bearer_of_a_name_is_somebody_else(string words, string own) => RolePhrase.BeforeName(words).ShouldBe(own);

    [Theory]
    [InlineData("Harbour Union secretary basic", true)]
    [InlineData("minister usual of mines", true)]
    [InlineData("Harbour Union secretary general", false)]
    [InlineData("prime minister designate", false)]
    [InlineData("deputy minister for mines", false)]
    [InlineData("former minister", false)]
    [InlineData("Kharovian confidant to the mayor", false)]
    public void A_word_behind_an_office_that_nobody_writes_there_is_a_machines(string role, bool isMangled) => RolePhrase.EndsOddly(role).ShouldBe(isMangled);
}
