namespace Hearsay.Statements.Learned;

/// <summary>A part of an attribution as the model found it.</summary>
/// <param name="First">First token; -1 for no such part.</param>
/// <param name="End">After the last token.</param>
/// <param name="Margin">How much better it is than the other choice (none, or the best one), in sixteenths of a logit.</param>
internal readonly record struct TokenPick(int First, int End, int Margin)
{
    /// <summary>False for no such part.</summary>
    public bool Exists => First >= 0;
}

/// <summary>Finds source and content of a cue: first where a part begins (or that there is none), then where it ends.</summary>
internal sealed class SpanPicker
{
    private readonly AttributionModel _model;
    private readonly FeatureList _features = new();

    public SpanPicker(AttributionModel model) => _model = model;

    /// <summary>The best span of a role; for contents the scene knows its source.</summary>
    public TokenPick Pick(CueScene scene, SpanRole role)
    {
        _features.Clear();
        scene.AddNone(_features, role);
        var none = _model.Starts.Score(_features.Items);
        var best = int.MinValue;
        var start = -1;
        var (first, end) = scene.Range(role);
        for (var i = first; i < end; i++)
        {
            if (scene.IsBarred(role, i))
            {
                continue;
            }

            _features.Clear();
            scene.AddStart(_features, role, i);
            var score = _model.Starts.Score(_features.Items);
            if (score > best)
            {
                best = score;
                start = i;
            }
        }

        if (start < 0 || best <= none)
        {
            return new TokenPick(-1, -1, start < 0 ? none : none - best);
        }

        var last = start;
        var bestEnd = int.MinValue;
        var limit = scene.Limit(role, start);
        for (var j = start; j < limit; j++)
        {
            _features.Clear();
            scene.AddEnd(_features, role, start, j);
            var score = _model.Ends.Score(_features.Items);
            if (score > bestEnd)
            {
                bestEnd = score;
                last = j;
            }
        }

        return new TokenPick(start, last + 1, best - none);
    }
}
