using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class PersonNameTests
{
    [Theory]
    [InlineData("Andrei Tolmarin", "Andrey Tolmarin", nameof(NameAgreement.Spelling))]
    [InlineData("Muhammad al-Sabbar", "Mohammed Al-Sabbar", nameof(NameAgreement.Spelling))]
    [InlineData("Andrei Tolmarin", "ANDREI TOLMARIN", nameof(NameAgreement.Same))]
    [InlineData("A. Tolmarin", "Andrei Tolmarin", nameof(NameAgreement.Short))]
    [InlineData("Tolmarin", "Andrei Tolmarin", nameof(NameAgreement.Short))]
    [InlineData("Ben Tolmarin", "Andrei Ben Tolmarin", nameof(NameAgreement.Short))]
    [InlineData("Boris Tolmarin", "Andrei Tolmarin", nameof(NameAgreement.Different))]
    [InlineData("Mario Vento", "Maria Vento", nameof(NameAgreement.Different))]
    [InlineData("B. Tolmarin", "Andrei Tolmarin", nameof(NameAgreement.Different))]
    [InlineData("Andrei Tolmarin", "Andrei Tolmachev", nameof(NameAgreement.Different))]
    public void Two_names_agree_as_far_as_they_can_be_one(string a, string b, string agreement)
    {
        var (first, second) = (PersonName.Of(a)!, PersonName.Of(b)!);
        PersonName.Compare(first, second).ToString().ShouldBe(agreement);
        PersonName.Compare(second, first).ToString().ShouldBe(agreement);
    }

    [Fact]
    public void Nothing_is_no_name() => PersonName.Of(" . ").ShouldBeNull();
}
