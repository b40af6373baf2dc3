using System.Globalization;

namespace Hearsay.Tests.Grounding;

/// <summary>Runs a check under cultures that trip careless code: dotless i, decimal commas, another calendar.</summary>
internal static class Cultures
{
    public static void Each(Action check)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["tr-TR", "de-DE", "ar-SA", "th-TH"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                check();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
