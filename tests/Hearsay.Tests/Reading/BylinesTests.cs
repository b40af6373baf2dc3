using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class BylinesTests
{
    [Theory]
    [InlineData("By Ina Bolt", "Ina Bolt")]
    [InlineData("BY INA BOLT AND OLE KERN", "INA BOLT;OLE KERN")]
    [InlineData("Written by Ina Bolt, Ole Kern and Per Holm", "Ina Bolt;Ole Kern;Per Holm")]
    [InlineData("By Ina Bolt | The Gazette", "Ina Bolt/The Gazette")]
    [InlineData("Ina Bolt and Ole Kern in Oster", "Ina Bolt/in Oster;Ole Kern/in Oster")]
    [InlineData("By Ina Bolt - 3 June 2016", "Ina Bolt")]
    [InlineData("Ina Bolt, defence correspondent", "Ina Bolt/defence correspondent")]
    [InlineData("Posted on June 3, 2016 by Ina Bolt", "Ina Bolt")]
    [InlineData("By Ina Bolt Feb 8, 2020 5 min read", "Ina Bolt")]
    [InlineData("ByIna Bolt", "Ina Bolt")]
    [InlineData("Von Jörg Käth und Ole Kern", "Jörg Käth;Ole Kern")]
    [InlineData("Datum: 19.11.2021 Autor: Ole Kern Quelle: Netz", "Ole Kern")]
    [InlineData("Byron Bay", "Byron Bay")]
    public void Authors_are_told_apart_and_their_roles_kept_apart(string line, string expected) =>
        string.Join(';', Bylines.Parse(line).Select(author => author.Role is null ? author.Name : author.Name + "/" + author.Role)).ShouldBe(expected);
}
