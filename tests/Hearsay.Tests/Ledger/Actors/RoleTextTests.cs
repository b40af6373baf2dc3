using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Actors;

public class RoleTextTests
{
    [Theory]
    [InlineData("Anna Reiss, the harbour master of Sund, who was on board, said so.", "harbour master of Sund")]
    [InlineData("The mayor of Lorca, Anna Reiss, said so.", "mayor of Lorca")]
    [InlineData("Otto Lind, the mayor of Lorca, and her deputy, Anna Reiss, said so.", "deputy")]
    [InlineData("Deputy Defence Minister Anna Reiss said so.", "Deputy Defence Minister")]
    [InlineData("The captain of the Hvitfell, also named Anna Reiss, said so.", "captain of the Hvitfell")]
    [InlineData("Anna Reiss, the League's military spokeswoman, said so.", "League's military spokeswoman")]
    [InlineData("Anna Reiss, its coordinator, said so.", "coordinator")]
    [InlineData("Anna Reiss, who speaks for the dockers, said so.", "spokesperson for the dockers")]
    [InlineData("Anna Reiss, who sits on the harbour council for the Greens, said so.", "member of the harbour council for the Greens")]
    [InlineData("Anna Reiss, who heads the dockers' league and has set up a table, said so.", "head of the dockers' league")]
    [InlineData("Anna Reiss, of the ruling Union, won by a vote.", "member of the ruling Union")]
    [InlineData("Its director, Dr Anna Reiss, said so.", "director")]
    [InlineData("Its spokeswoman, Brigadier General Anna Reiss, said so.", "spokeswoman")]
    [InlineData("Anna Reiss, who leads in the polls, said so.", null)]
    [InlineData("The dockers fear Anna Reiss, the crews could use the cranes against them.", null)]
    [InlineData("A stray shot killed Anna Reiss, the mayor said.", null)]
    [InlineData("Anna Reiss, a researcher at the U.S.-Lorca Institute, said so.", "researcher at the U.S.-Lorca Institute")]
    [InlineData("It went badly with Mayor Lind and his harbour chief, Anna Reiss, who stayed.", "harbour chief")]
    [InlineData("Anna Reiss, a painter whose pictures hang in Lorca, said so.", "painter")]
    [InlineData("Anna Reiss of the dockers' committee shows us the quay.", "member of the dockers' committee")]
    [InlineData("“We stay,” the group's commander, who goes by the name of Anna Reiss, said.", "group's commander")]
    [InlineData("A teacher by the name of Anna Reiss, no relation of the officer, sings.", "teacher")]
    [InlineData("Anna Reiss, was quoted as saying. The port's mayor, Ivo Tann, left.", null)]
    [InlineData("On Tuesday, Anna Reiss, said so.", null)]
    [InlineData("They accused Anna Reiss of hiding behind the dead.", null)]
    [InlineData("Anna Reiss said so.", null)]
    [InlineData("The estimate named six thousand miners, said Anna Reiss, nearly half of whom joined the union.", null)]
    public void The_role_beside_a_name_is_read(string text, string? role)
    {
        var at = text.IndexOf("Anna Reiss", StringComparison.Ordinal);
        RoleText.At(text, new TextSpan(at, at + "Anna Reiss".Length)).ShouldBe(role);
    }
}
