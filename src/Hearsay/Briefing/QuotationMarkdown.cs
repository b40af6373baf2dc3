using System.Globalization;
using System.Text;

namespace Hearsay.Briefing;

/// <summary>What became of quotations, as Markdown.</summary>
internal static class QuotationMarkdown
{
    /// <summary>Writes the section of a story; nothing when no quotation changed.</summary>
    /// <param name="text">Receives it.</param>
    /// <param name="story">The story.</param>
    /// <param name="escape">Makes text of anybody's safe.</param>
    public static void Write(StringBuilder text, BriefStory story, Func<string, string> escape)
    {
        var quotations = story.Quotations();
        if (quotations.IsEmpty)
        {
            return;
        }

        text.Append("\n### Quotations that changed on their way\n\n");
        foreach (var versions in quotations)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {escape(versions[0].Words)} ({escape(string.Join(", ", versions[0].Articles))})\n");
            foreach (var version in versions.Skip(1))
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {escape(DiffWords.Line(DiffWords.Of(version.Drift!.Changes, version.Words, versions[0].Words)))} ({escape(string.Join(", ", version.Articles))})");
                text.Append(string.Concat(version.Drift!.Warnings.Select(warning => $" **{BriefWords.WarningOf(warning)}**"))).Append('\n');
            }
        }
    }
}
