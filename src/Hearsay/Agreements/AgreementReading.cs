using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>The findings of one article while it is read. Lives as long as one call.</summary>
internal sealed class AgreementReading
{
    private readonly MentionFinder _mentions;
    private readonly StepFinder _steps;
    private readonly TermFinder _terms;
    private readonly OptionFinder _optionFinder;
    private readonly AgreementGroups _groups;
    private readonly List<PolicyOption> _options = [];

    public AgreementReading(AgreementScene scene)
    {
        _mentions = new MentionFinder(scene);
        _steps = new StepFinder(scene);
        _terms = new TermFinder(scene);
        _optionFinder = new OptionFinder(scene);
        _groups = new AgreementGroups(scene.Article.Text);
    }

    /// <summary>Reads one word of a sentence.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="word">The word.</param>
    /// <param name="names">Whether it may name an agreement.</param>
    /// <param name="cues">Whether it may put an option on the table.</param>
    public void Read(ClauseTree tree, int word, bool names, bool cues)
    {
        if (names && _mentions.Find(tree, word) is { } mention)
        {
            _steps.Read(mention);
            _terms.Read(mention);
            mention.IsSure |= mention.Kind == AgreementKind.Resolution && mention.Steps.Exists(IsOfBody);
            _groups.Add(mention);
        }

        if (cues)
        {
            _options.AddRange(_optionFinder.Find(tree, word));
        }
    }

    /// <summary>"adopted a resolution", "Arlen backed the resolution": no other kind of resolution is adopted, or backed by a power.</summary>
    private static bool IsOfBody(AgreementStep step) =>
        step.Kind == AgreementStepKind.Adopted
        || (step.Kind is AgreementStepKind.Rejected or AgreementStepKind.Accepted or AgreementStepKind.Proposed && step.By.Any(PartyReader.IsPower));

    /// <summary>All that was read, with ids.</summary>
    public AgreementFindings Build()
    {
        var agreements = _groups.Build();
        var named = agreements.SelectMany(agreement => agreement.Mentions.Select(span => (span.Start, span.End, agreement.Id))).OrderBy(one => one.Start).ToArray();
        var starts = Array.ConvertAll(named, one => one.Start);
        var options = _options.DistinctBy(option => (option.Content, option.Cue)).OrderBy(option => option.Cue).ThenBy(option => option.Content ?? option.Cue)
            .Select((option, i) => option with
            {
                Id = "o" + (i + 1).ToString(CultureInfo.InvariantCulture),
                Agreement = option.Content is { } content ? NamedIn(content) : null,
            });
        return new AgreementFindings(agreements, [.. options]);

        string? NamedIn(TextSpan content)
        {
            var at = Array.BinarySearch(starts, content.Start);
            at = at >= 0 ? at : ~at;
            return at < named.Length && named[at].End <= content.End ? named[at].Id : null;
        }
    }
}
