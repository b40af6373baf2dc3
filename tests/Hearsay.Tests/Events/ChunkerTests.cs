using System.Collections.Immutable;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class ChunkerTests
{
    [Fact]
    public void A_noun_phrase_keeps_its_possessor_and_modifiers() =>
        Cut("the/DT army/NN 's/POS old/JJ tanks/NNS left/VBD").ShouldBe(["Noun:the army 's old tanks", "Verb:left"]);

    [Fact]
    public void A_verb_group_keeps_its_auxiliaries_and_negation() =>
        Cut("they/PRP have/VBP not/RB been/VBN seen/VBN").ShouldBe(["Noun:they", "Verb:have not been seen"]);

    [Fact]
    public void A_count_with_at_least_is_one_phrase() =>
        Cut("at/IN least/JJS four/CD people/NNS fled/VBD").ShouldBe(["Noun:at least four people", "Verb:fled"]);

    [Fact]
    public void An_infinitive_is_a_verb_group_of_its_own() =>
        Cut("plans/VBZ to/TO attack/VB").ShouldBe(["Verb:plans", "Verb:to attack"]);

    [Fact]
    public void A_time_between_verb_and_object_belongs_to_neither() =>
        Cut("detained/VBD Monday/NNP* a/DT man/NN").ShouldBe(["Verb:detained", "Time:Monday", "Noun:a man"]);

    [Fact]
    public void Brackets_are_stepped_over_as_one() =>
        Cut("Front/NNP (/-LRB- FA/NNP )/-RRB- fought/VBD").ShouldBe(["Noun:Front", "Bracket:( FA )", "Verb:fought"]);

    [Fact]
    public void A_bracket_that_never_closes_hides_nothing() =>
        Cut("Front/NNP (/-LRB- fought/VBD").ShouldBe(["Noun:Front", "Other:(", "Verb:fought"]);

    [Fact]
    public void Chunks_cover_every_token_once()
    {
        var tokens = Tokens("a/DT b/IN c/VBD ,/, d/CC e/RB f/WDT g/NN ./.", out var time);
        var chunks = Chunker.Cut(tokens, 0, tokens.Length, time);
        chunks.SelectMany(chunk => Enumerable.Range(chunk.First, chunk.End - chunk.First)).ShouldBe(Enumerable.Range(0, tokens.Length));
    }

    private static string[] Cut(string tagged)
    {
        var tokens = Tokens(tagged, out var time);
        return [.. Chunker.Cut(tokens, 0, tokens.Length, time).Select(chunk =>
            chunk.Kind + ":" + string.Join(' ', Enumerable.Range(chunk.First, chunk.End - chunk.First).Select(i => tagged.Split(' ')[i].Split('/')[0])))];
    }

    private static ImmutableArray<Token> Tokens(string tagged, out bool[] time)
    {
        var words = tagged.Split(' ');
        var tokens = ImmutableArray.CreateBuilder<Token>();
        time = new bool[words.Length];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var form = words[i].Split('/')[0];
            var tag = words[i].Split('/')[1];
            time[i] = tag.EndsWith('*');
            tag = tag.TrimEnd('*');
            tokens.Add(new Token(new TextSpan(at, at + form.Length), form.ToLowerInvariant(), form.ToLowerInvariant(), UposOf(form, tag), tag));
            at += form.Length + 1;
        }

        return tokens.ToImmutable();
    }

    private static Upos UposOf(string form, string tag) => tag switch
    {
        "DT" => Upos.Det,
        "NN" or "NNS" => Upos.Noun,
        "NNP" => Upos.Propn,
        "PRP" => Upos.Pron,
        "POS" or "TO" => Upos.Part,
        "RB" => form == "not" ? Upos.Part : Upos.Adv,
        "IN" => Upos.Adp,
        "CC" => Upos.Cconj,
        "CD" => Upos.Num,
        "WDT" => Upos.Pron,
        _ when tag.StartsWith('J') => Upos.Adj,
        _ when tag.StartsWith('V') => form is "have" or "been" ? Upos.Aux : Upos.Verb,
        _ => Upos.Punct,
    };
}
