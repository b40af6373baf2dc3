using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Lineage;

namespace Hearsay.Briefing;

/// <summary>The claims of a story: what is claimed, by whom, what stands for and against it, and where it is weakest. The tallies open onto what they count.</summary>
internal static class HtmlClaims
{
    private const int MostClaimCharacters = 230; // characters of a claim before it is cut
    private const int MostWords = 140; // characters of a page's own words beside a claim
    private const int MostBlocks = 9; // squares that stand for origins, one each; "+" for more

    /// <summary>Writes them; nothing for a story without claims.</summary>
    public static void Write(HtmlPage page, BriefStory story)
    {
        if (story.Claims.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<h3>What is claimed</h3><p class=\"small key\">Each with what stands <span class=\"f\">for</span> and <span class=\"a\">against</span> it. "
            + "Origins say that it was said; speakers and the parties they speak for, that it is so. Tallies open onto the words.</p><ol class=\"claims\">\n");
        foreach (var claim in story.Claims)
        {
            Write(page, claim, story.Ledger.Parties, story.Spellings);
        }

        page.Html.Raw("</ol>\n");
    }

    private static void Write(HtmlPage page, BriefClaim claim, ImmutableSortedDictionary<string, string> parties, OutletSpellings spellings)
    {
        var html = page.Html;
        html.Raw(claim.Claim.Disputed.IsEmpty ? "<li class=\"claim\" id=\"" : "<li class=\"claim contested\" id=\"").Text(claim.Claim.Id).Raw("\"><span class=\"no\">").Number(claim.Number)
            .Raw("</span><div class=\"what\"><p class=\"say\"><span class=\"lead\">").Text(BriefWords.LeadOf(claim)).Raw("</span>");
        page.Link(claim.Told, BriefWords.Cut(ClaimText.Of(claim.Claim.Text), MostClaimCharacters));
        html.Raw("</p>");
        if (claim.WeakestPoint is not null)
        {
            html.Raw("<p class=\"weak\">").Element("span", claim.WeakestPoint, "badge").Raw("</p>");
        }

        html.Raw("</div><details class=\"tally\"><summary><span class=\"sr\">What it rests on: </span>");
        WriteSide(html, claim.Claim, ClaimSide.For);
        WriteSide(html, claim.Claim, ClaimSide.Against);
        html.Raw("</summary>");
        WriteNames(html, "origins", claim.Claim.Origins, spellings.Of);
        WriteNames(html, "speakers", claim.Claim.Speakers, name => name);
        WriteNames(html, "parties", claim.Claim.Parties, party => parties.GetValueOrDefault(party, party));
        html.Raw("<ul class=\"plain\">");
        for (var i = 0; i < claim.Evidence.Length; i++)
        {
            WriteStatement(page, claim.Claim.Statements[i], claim.Evidence[i], spellings);
        }

        html.Raw("</ul></details></li>\n");
    }

    // A block for each origin, and the three counts.
    private static void WriteSide(Markup html, Claim claim, ClaimSide side)
    {
        var name = side == ClaimSide.For ? "f" : "a";
        var word = side == ClaimSide.For ? "for" : "against";
        var (origins, speakers, parties) = (claim.Origins.Of(side).Length, claim.Speakers.Of(side).Length, claim.Parties.Of(side).Length);
        if (origins + speakers + parties == 0)
        {
            return;
        }

        html.Raw($"<span class=\"side {name}\"><strong>{word}</strong>");
        html.Raw(" <span class=\"blocks\" aria-hidden=\"true\">").Raw(new string('■', Math.Min(MostBlocks, origins))).Raw(origins > MostBlocks ? "+" : "").Raw("</span> <span class=\"n\">")
            .Text(BriefWords.TallyOf(claim, side)).Raw("</span></span>");
    }

    private static void WriteNames(Markup html, string what, Sides sides, Func<string, string> label)
    {
        html.Raw("<p class=\"small names\"><strong>").Text(what).Raw("</strong> ");
        WriteSide("for", sides.For);
        html.Raw(sides.For.IsEmpty || sides.Against.IsEmpty ? "" : "; ");
        WriteSide("against", sides.Against);
        html.Raw("</p>");

        void WriteSide(string word, ImmutableArray<string> names)
        {
            if (!names.IsEmpty)
            {
                html.Raw(word).Raw(": ").Text(string.Join(", ", names.Select(label)));
            }
        }
    }

    private static void WriteStatement(HtmlPage page, ClaimStatement statement, Evidence evidence, OutletSpellings spellings)
    {
        var html = page.Html;
        html.Raw(statement.Side == ClaimSide.For ? "<li class=\"f\">" : "<li class=\"a\">")
            .Text(statement.Speaker is null && statement.Anonymous is { } anonymous ? anonymous + " (not named)"
                : ClaimLead.OwnNamesOf(statement) is [_, ..] names ? string.Join(" and ", names) : "no speaker named").Raw(": ");
        page.Link(evidence, page.WordsOf(evidence, MostWords) ?? "the words");
        html.Raw(" <span class=\"refs\">").Text(page.OutletOf(statement.Article));
        if (!statement.Origins.Contains(statement.Article.ToString(), StringComparer.Ordinal))
        {
            html.Raw(" ← ").Text(string.Join(", ", spellings.Of(statement.Origins)));
        }

        html.Raw("</span></li>");
    }
}
