using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Contradictions;

public class FatesTests
{
    [Theory]
    [InlineData("died", "person", "killed")]
    [InlineData("deaths", null, "killed")]
    [InlineData("burials", null, "killed")]
    [InlineData("coffins", null, "killed")]
    [InlineData("injured", "person", "wounded")]
    [InlineData("people", "person", null)]
    [InlineData("trucks", null, null)]
    public void The_dead_are_counted_in_many_words(string of, string? unit, string? fate) =>
        Fates.Of(new Quantity { Span = default, Of = of, Unit = unit }).ShouldBe(fate);

    [Theory]
    [InlineData("Two newborns died at the ward.", "Two", "newborns", "killed")]
    [InlineData("Four persons, all of them watchmen, lost their lives.", "Four", "persons", "killed")]
    [InlineData("Nineteen of the people who were carried into her ward have died.", "Nineteen", "people", "killed")]
    [InlineData("Six sailors were wounded.", "Six", "sailors", "wounded")]
    [InlineData("Ten officials said that a man had died.", "Ten", "officials", null)]
    public void What_befell_those_counted_may_stand_behind_who_they_are(string text, string figure, string counted, string? fate) =>
        Fates.Behind(text, new TextSpan(0, figure.Length), counted).ShouldBe(fate);

    [Theory]
    [InlineData("We admitted five sailors.", "five", true)]
    [InlineData("We met five sailors.", "five", false)]
    public void Whom_a_hospital_takes_in_is_hurt(string text, string figure, bool areTakenIn) =>
        Fates.AreTakenIn(text, new TextSpan(text.IndexOf(figure, StringComparison.Ordinal), text.IndexOf(figure, StringComparison.Ordinal) + figure.Length)).ShouldBe(areTakenIn);
}
