namespace Hearsay.Cli.Tests;

public sealed class BackupTests : Workplace
{
    [Theory]
    [InlineData("ledger.jsonl")]
    [InlineData("ledger.jsonl.gz")]
    public void A_restored_store_says_what_the_old_one_says(string name)
    {
        ThreePages();
        Read().Exit.ShouldBe(ExitCodes.Done);
        var backup = Run("backup", PathOf(name));
        (backup.Exit, backup.Error).ShouldBe((ExitCodes.Done, $"3 records and 0 corrections in {PathOf(name)}.\n"));
        var restored = PathOf("restored.db");
        CommandRun.Of("restore", PathOf(name), "--store", restored).Exit.ShouldBe(ExitCodes.Done);
        Everything(restored).ShouldBe(Everything(Store));
    }

    [Fact]
    public void A_backup_overwrites_nothing_and_what_is_none_is_refused()
    {
        ThreePages();
        Read();
        Run("backup", Page("there.jsonl", "mine")).Exit.ShouldBe(ExitCodes.BadUsage);
        File.ReadAllText(Path.Combine(Pages, "there.jsonl")).ShouldBe("mine");
        var refused = Run("restore", Path.Combine(Pages, "there.jsonl"));
        File.WriteAllBytes(PathOf("bytes.dat"), [0xC4, 0, 0xFF, 0x80, .. new byte[100]]);
        var bytes = CommandRun.Of("restore", PathOf("bytes.dat"), "--store", PathOf("new.db"));
        (bytes.Exit, bytes.Error.Contains("is no backup", StringComparison.Ordinal), File.Exists(PathOf("new.db"))).ShouldBe((ExitCodes.BadUsage, true, false));
        (refused.Exit, refused.Error.Contains("is no backup", StringComparison.Ordinal)).ShouldBe((ExitCodes.BadUsage, true));
    }
}
