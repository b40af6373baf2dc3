using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Actors;

public class RoleTextTests
{
    [Theory]
    [InlineData("Anna Reiss, the harbour master of Sund, who was on board, said so.", "harbour master of Sund")]
    [InlineData("The mayor of Lorca, Anna Reiss, said so.", "mayor of Lorca")]
    [InlineData("Deputy Defence Minister Anna Reiss said so.", "Deputy Defence Minister")]
    [InlineData("The captain of the Hvitfell, also named Anna Reiss, said so.", "captain of the Hvitfell")]
    [InlineData("Anna Reiss, the League's military spokeswoman, said so.", "League's military spokeswoman")]
    [InlineData("Anna Reiss, its coordinator, said so.", "coordinator")]
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
