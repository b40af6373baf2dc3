using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>Joins the mentions of one agreement: by kind, by names and numbers in them, by their sides; the nearest one before wins.</summary>
internal sealed class AgreementGroups(string text)
{
    private const int MostParties = 12; // parties that one agreement is shown with
    private const int MostOpen = 64; // agreements that a mention may still join: bounded work for any article

    private readonly string _text = text;
    private readonly List<Group> _groups = [];

    /// <summary>Adds the next mention, in text order.</summary>
    public void Add(AgreementMention mention)
    {
        if (mention.IsDuty)
        {
            if (Nearest(_ => true) is { } around && (mention.Steps.Count > 0 || mention.Terms.Count > 0))
            {
                around.Mentions.Add(mention);
                around.Last = mention.Head;
            }

            return;
        }

        var group = Nearest(group => Fits(group, mention));
        if (group is null)
        {
            group = new Group { Kind = mention.Kind };
            _groups.Add(group);
        }

        group.Mentions.Add(mention);
        group.Last = mention.Head;
        group.IsNew |= mention.IsNew;
        if (group.Kind == AgreementKind.Accord)
        {
            group.Kind = mention.Kind;
        }

        group.Marks.UnionWith(mention.Marks);
        group.Numbers.UnionWith(mention.Numbers);
        foreach (var party in mention.Parties)
        {
            if (group.Parties.Count < MostParties)
            {
                PartyReader.Add(group.Parties, party);
            }
        }
    }

    /// <summary>The agreements, in the order of first mention, with the span that belongs to each id.</summary>
    public ImmutableArray<Agreement> Build()
    {
        var found = ImmutableArray.CreateBuilder<Agreement>();
        foreach (var group in _groups)
        {
            if (IsOfPowers(group))
            {
                found.Add(Build(group, "a" + (found.Count + 1).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A deal between companies or players is none of ours: some word must tell that powers made it.</summary>
    private static bool IsOfPowers(Group group) =>
        (group.Mentions.Exists(mention => mention.IsSure) && (group.Marks.Count + group.Numbers.Count > 0 || group.Kind != AgreementKind.Accord || group.Parties.Count > 0 || group.Mentions.Exists(HasFindings)))
        || (group.Kind != AgreementKind.Resolution && group.Parties.Exists(PartyReader.IsPower));

    private static bool IsMade(AgreementMention mention) =>
        mention.Steps.Exists(step => step is { Kind: AgreementStepKind.Reached or AgreementStepKind.Signed or AgreementStepKind.Effective, Modality: Modality.Actual });

    private static bool HasFindings(AgreementMention mention) => mention.Steps.Count + mention.Terms.Count + mention.Mediators.Count > 0;

    private Group? Nearest(Func<Group, bool> predicate)
    {
        Group? best = null;
        for (var i = _groups.Count - 1; i >= 0 && i >= _groups.Count - MostOpen; i--)
        {
            if ((best is null || _groups[i].Last > best.Last) && predicate(_groups[i]))
            {
                best = _groups[i];
            }
        }

        return best;
    }

    private static bool Fits(Group group, AgreementMention mention)
    {
        // "A new truce" is not the one spoken of, unless that is new itself, as in the headline; "the truce signed in May" is not the one that is still to be made.
        if (mention.IsFresh ? !mention.IsNew || !(group.IsNew || (group.Numbers.Overlaps(mention.Numbers) && !group.Mentions.Exists(IsMade))) : group.IsNew && mention.WasMade && !group.Mentions.Exists(IsMade))
        {
            return false;
        }

        var isKind = group.Kind == mention.Kind
            || (mention.Kind == AgreementKind.Accord && group.Kind != AgreementKind.Resolution)
            || (group.Kind == AgreementKind.Accord && mention.Kind == AgreementKind.Ceasefire);
        if (!isKind || AreApart(mention.Marks, group.Marks) || AreApart(mention.Numbers, group.Numbers))
        {
            return false;
        }

        // "the treaty … the Kyoto Protocol": a name that the other does not have, of a kind with many members.
        if (mention.Marks.Count > 0 && group.Marks.Count == 0 && mention.Kind is AgreementKind.Treaty or AgreementKind.Resolution)
        {
            return false;
        }

        var known = group.Parties.Select(party => party.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var told = mention.Parties.Select(party => party.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 || told.Count == 0 || (known.Count == 1 && told.Count == 1) || known.Overlaps(told);
    }

    private static bool AreApart(HashSet<string> first, HashSet<string> second) => first.Count > 0 && second.Count > 0 && !first.Overlaps(second);

    private Agreement Build(Group group, string id)
    {
        var named = group.Mentions.Where(mention => !mention.IsDuty).ToList();
        var mediators = new List<Participant>();
        foreach (var mediator in group.Mentions.SelectMany(mention => mention.Mediators))
        {
            PartyReader.Add(mediators, mediator);
        }

        // Who only brokered it is no side of it; who is told to keep it, or to have broken it, is.
        var bound = group.Mentions.SelectMany(mention => mention.Steps).Where(step => step.Kind is AgreementStepKind.Kept or AgreementStepKind.Broken).SelectMany(step => step.By).ToList();
        foreach (var mediator in mediators.Where(mediator => bound.Exists(party => PartyReader.Same(mediator, party))))
        {
            PartyReader.Add(group.Parties, mediator);
        }

        var parties = group.Parties.Where(party => !mediators.Exists(mediator => PartyReader.Same(mediator, party)) || bound.Exists(other => PartyReader.Same(other, party)));
        return new Agreement
        {
            Id = id,
            Kind = group.Kind,
            Name = named.Select(mention => mention.Span).OrderByDescending(span => span.Length).ThenBy(span => span.Start).First().TextIn(_text),
            Mentions = [.. named.Select(mention => mention.Span)],
            Parties = [.. parties],
            Mediators = [.. mediators],
            Terms = [.. group.Mentions.SelectMany(mention => mention.Terms).DistinctBy(term => term.Span).OrderBy(term => term.Span)],
            Steps = [.. group.Mentions.SelectMany(mention => mention.Steps).DistinctBy(step => (step.Trigger, step.Kind, step.Statement)).OrderBy(step => step.Trigger)],
        };
    }

    private sealed class Group
    {
        public AgreementKind Kind { get; set; }

        public bool IsNew { get; set; }

        public int Last { get; set; }

        public HashSet<string> Marks { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

        public List<AgreementMention> Mentions { get; } = [];

        public List<Participant> Parties { get; } = [];
    }
}
