namespace Hearsay.Training.Network;

/// <summary>
/// The bounded activations of the network, made of one parabola so that whole numbers can follow them exactly:
/// s(x) = x(1 - |x|/4) for |x| ≤ 2, else ±1 (near tanh), and the gate (1 + s(x/2)) / 2 (near the logistic function).
/// </summary>
internal static class Curves
{
    /// <summary>Gradient that is let through where the curve is flat, so that no unit is stuck there.</summary>
    private const float Leak = 0.02f;

    public static float Bend(float x)
    {
        x = Math.Clamp(x, -2, 2);
        return x * (1 - (MathF.Abs(x) * 0.25f));
    }

    public static float BendSlope(float x) => Math.Max(Leak, 1 - (MathF.Abs(x) * 0.5f));

    public static float Gate(float x) => 0.5f + (0.5f * Bend(0.5f * x));

    public static float GateSlope(float x) => 0.25f * BendSlope(0.5f * x);

    /// <summary>Bends values; the slopes go where the values before stood.</summary>
    public static void Bend(Span<float> before, Span<float> after)
    {
        for (var i = 0; i < before.Length; i++)
        {
            after[i] = Bend(before[i]);
            before[i] = BendSlope(before[i]);
        }
    }
}
