using System.Runtime.InteropServices;
using Hearsay.Language.Tagging;

namespace Hearsay.Language.Names;

/// <summary>What name recognition sees of an article: a view of each token and how each sentence is written.</summary>
internal sealed class NameViews
{
    private NameViews(NameWordView[] words, CaseMode[] modes)
    {
        Words = words;
        Modes = modes;
    }

    /// <summary>One view a token.</summary>
    public NameWordView[] Words { get; }

    /// <summary>One mode a sentence.</summary>
    public CaseMode[] Modes { get; }

    /// <summary>The same with other words.</summary>
    public NameViews With(NameWordView[] words) => new(words, Modes);

    /// <summary>Looks at every word of an article.</summary>
    public static NameViews Of(string text, WordLayer layer, NameLists lists, Gazetteer gazetteer)
    {
        var tokens = layer.Tokens.AsSpan();
        var forms = new WordForm[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            forms[i] = new WordForm(tokens[i].Span.In(text), tokens[i].Norm);
        }

        var modes = new CaseMode[layer.Sentences.Length];
        for (var s = 0; s < modes.Length; s++)
        {
            modes[s] = WordForm.ModeOf(forms.AsSpan(layer.Sentences[s].FirstToken, layer.Sentences[s].TokenCount));
        }

        var seen = Seen(layer, forms, modes);
        var words = new NameWordView[tokens.Length];
        foreach (var sentence in layer.Sentences)
        {
            var known = default(Known);
            int end = 0, start = 0;
            var within = tokens[..sentence.EndToken];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (i >= end)
                {
                    start = i;
                    end = i + (MayStart(forms[i].Shape) ? gazetteer.Match(within, i, out known) : 0);
                }

                words[i] = new NameWordView(
                    forms[i], FeatureHash.Of(tokens[i].Xpos), lists.Of(tokens[i].Norm), i < end ? known.As : KnownAs.None, i < end && i > start,
                    seen.GetValueOrDefault(tokens[i].Norm));
            }
        }

        return new NameViews(words, modes);
    }

    /// <summary>Whether a word written so may be part of a name by itself.</summary>
    public static bool MayStart(WordShape shape) =>
        shape is WordShape.Capital or WordShape.Upper or WordShape.Mixed or WordShape.Initial or WordShape.Dotted or WordShape.NumberWord or WordShape.Other;

    private static Dictionary<string, SeenAs> Seen(WordLayer layer, WordForm[] forms, CaseMode[] modes)
    {
        var seen = new Dictionary<string, SeenAs>(StringComparer.Ordinal);
        for (var s = 0; s < modes.Length; s++)
        {
            if (modes[s] != CaseMode.Sentence)
            {
                continue;
            }

            var sentence = layer.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var how = forms[i].Shape == WordShape.Lower ? SeenAs.Lower
                    : MayStart(forms[i].Shape) && i > sentence.FirstToken ? SeenAs.Capital
                    : SeenAs.Nowhere;
                if (how != SeenAs.Nowhere)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(seen, layer.Tokens[i].Norm, out _) |= how;
                }
            }
        }

        return seen;
    }
}
