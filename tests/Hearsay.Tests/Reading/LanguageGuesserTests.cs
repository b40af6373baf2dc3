using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("The minister said that the talks would go on.", "en")]
    [InlineData("Der Minister sagte, dass die Gespräche nicht zu Ende sind.", "de")]
    [InlineData("Le ministre a dit que les pourparlers ne sont pas finis.", "fr")]
    [InlineData("El ministro dijo que las conversaciones no han terminado.", "es")]
    [InlineData("Министр заявил, что переговоры продолжаются.", "ru")]
    [InlineData("Міністр заявив, що переговори тривають і не закінчились.", "uk")]
    [InlineData("قال الوزير إن المحادثات مستمرة.", "ar")]
    [InlineData("部長說會談將繼續。", "zh")]
    [InlineData("大臣は会談が続くと述べた。", "ja")]
    [InlineData("Rebels seize Oster airport", "en")]
    [InlineData("12:30 – 14:00", "und")]
    public void A_language_is_told_by_script_and_small_words(string text, string language) => LanguageGuesser.Guess(text).ShouldBe(language);
}
