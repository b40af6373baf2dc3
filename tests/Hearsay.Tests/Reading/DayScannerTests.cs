using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class DayScannerTests
{
    [Theory]
    [InlineData("Posted on June 3, 2016 by Ina Bolt", "en", "2016-06-03")]
    [InlineData("Saturday 1 October 2016 15.40 EDT Last modified on Tuesday 4 October 2016", "en", "2016-10-01")]
    [InlineData("Posted by Ina Bolt | Jun 18, 2016 | World", "en", "2016-06-18")]
    [InlineData("Jan. 1st, 2020", "en", "2020-01-01")]
    [InlineData("10. September 2017", "de", "2017-09-10")]
    [InlineData("Datum: 03.11.2021", "de", "2021-11-03")]
    [InlineData("Publié le 1er février 2022 à 10h", "fr", "2022-02-01")]
    [InlineData("3 de junio de 2016", "es", "2016-06-03")]
    [InlineData("2016年6月3日", "zh", "2016-06-03")]
    [InlineData("last edited 2019-11-10 13:28:18", "en", "2019-11-10")]
    [InlineData("13/06/2016", "en", "2016-06-13")]
    [InlineData("06/13/2016", "en", "2016-06-13")]
    [InlineData("03/06/2016", "fr", "2016-06-03")]
    [InlineData("03/06/2016", "en", null)]
    [InlineData("version 1.2.2016", "en", "2016-02-01")]
    [InlineData("10.1.2.2016", "en", null)]
    [InlineData("June 31, 2016", "en", null)]
    [InlineData("Chapter 3 of 12", "en", null)]
    [InlineData("", "en", null)]
    public void The_first_whole_day_of_a_line_is_found(string line, string language, string? expected) =>
        DayScanner.Find(line, language)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
}
