using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>What is said in a component's articles, by whom, and how it hangs together: what claims and contradictions are made of.</summary>
internal sealed class ClaimScene
{
    private readonly ILookup<string, string> _sentences;
    private readonly Dictionary<DocumentIdentity, string> _keys;

    private ClaimScene(IReadOnlyList<Proposition> propositions, IEnumerable<PropositionPair> reports)
    {
        Reports = reports.ToLookup(pair => pair.Second.Node, StringComparer.Ordinal);
        Propositions = propositions;
        _keys = propositions.DistinctBy(proposition => proposition.Article.Key, StringComparer.Ordinal).ToDictionary(proposition => proposition.Article.Record.Identity, proposition => proposition.Article.Key);
        _sentences = propositions.ToLookup(proposition => proposition.StatementNode, proposition => proposition.Node, StringComparer.Ordinal);
        ByNode = propositions.ToDictionary(proposition => proposition.Node, StringComparer.Ordinal);
    }

    /// <summary>The actors of the component's articles: which mentions are one person or body.</summary>
    public required ActorIndex Actors { get; init; }

    /// <summary>The places that the component's articles tell of, and which lie in which.</summary>
    public required Sites Sites { get; init; }

    /// <summary>All propositions, by article and place.</summary>
    public IReadOnlyList<Proposition> Propositions { get; }

    /// <summary>How much each feature of what is said says.</summary>
    public required PropositionWeights Weights { get; init; }

    /// <summary>What articles tell in their own voice, by article and place.</summary>
    public required IReadOnlyList<Proposition> Told { get; init; }

    /// <summary>Related pairs, strongest first.</summary>
    public required IReadOnlyList<PropositionPair> Pairs { get; init; }

    /// <summary>Which rest under one claim.</summary>
    public required PropositionGroups Groups { get; init; }

    /// <summary>What articles tell in their own voice of what somebody says (first the report, then the statement), by the statement's node.</summary>
    public ILookup<string, PropositionPair> Reports { get; }

    /// <summary>The propositions by node.</summary>
    public IReadOnlyDictionary<string, Proposition> ByNode { get; }

    /// <summary>The key of an article in which something is said.</summary>
    public string KeyOf(DocumentIdentity article) => _keys[article];

    /// <summary>The propositions of a statement, by its node.</summary>
    public IEnumerable<string> SentencesOf(string statement) =>
        _sentences[statement] is var own && own.Any() ? own : [statement];

    /// <summary>Who says a statement.</summary>
    public Voice VoiceOf(StoryArticle article, Statement statement) =>
        ByNode.TryGetValue(article.Key + "#" + statement.Id, out var proposition) ? proposition.Voice : new SpeakerReader(article, Actors).Of(statement);

    /// <summary>Reads what is said in a component's articles, and how it hangs together.</summary>
    /// <param name="articles">Its articles, in order of identity.</param>
    /// <param name="actors">Who is who.</param>
    /// <param name="copies">Statements that an article has from another.</param>
    /// <param name="origins">Knows where passages come from.</param>
    /// <param name="trees">What was learned of pairs of propositions; null for what the pack says.</param>
    public static ClaimScene Of(IReadOnlyList<StoryArticle> articles, ActorIndex actors, IReadOnlyCollection<StatementMatch> copies, OriginResolver origins, RelationTrees? trees = null)
    {
        var sites = Sites.Of(articles, actors);
        var propositions = CopiedVoices.Given([.. articles.SelectMany(article => PropositionReader.Of(article, actors, sites))], origins);
        var weights = PropositionWeights.Of(propositions);
        var pairs = PropositionPairs.Of(propositions, weights);
        var groups = PropositionGroups.Of(propositions, pairs, LearnedPairs.Of(propositions, weights, trees ?? RelationTrees.Default), Admissions.Of(propositions, weights), copies);
        var told = articles.SelectMany(article => PropositionReader.ReportsOf(article, actors, sites)).ToArray();
        return new ClaimScene(propositions, [.. PropositionPairs.OfReports(told, propositions, weights), .. SuchDenials.OfReports(told, propositions)])
        {
            Actors = actors,
            Sites = sites,
            Weights = weights,
            Pairs = pairs,
            Groups = groups,
            Told = told,
        };
    }
}
