using System.CommandLine;
using Hearsay.Bench;
using Hearsay.Bench.Accuracy;
using Hearsay.Bench.Curve;
using Hearsay.Bench.Ledger;
using Hearsay.Bench.Ledger.RealNews;
using Hearsay.Bench.Lineage;
using Hearsay.Bench.Scaling;
using Hearsay.Bench.Serving;
using Hearsay.Bench.Speed;
using Hearsay.Bench.Spinner;
using Hearsay.Bench.World;

var root = new RootCommand("Measures Hearsay: accuracy on public corpora, speed and memory by stage and layer; makes sets of copies.")
{
    SpeedCommand.Create(),
    AccuracyCommand.Create(),
    CurveCommand.Create(),
    FuzzCommand.Create(),
    ArchiveCommand.Create(),
    ReadingCommand.Create(),
    CopiesCommand.Create(),
    MinHashCommand.Create(),
    IndexCommand.Create(),
    ScaleCommand.Create(),
    ServeCommand.Create(),
    SketchShape.Create(),
    ArticlesCommand.Create(),
    LikenessCommand.Create(),
    LineageCommand.Create(),
    LedgerCommand.Create(),
    StoriesCommand.Create(),
    RealCommand.Create(),
    SpinCommand.Create(),
    SwapsCommand.Create(),
    SpunCommand.Create(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (DirectoryNotFoundException missing)
{
    Console.Error.WriteLine(missing.Message);
    return 2;
}
