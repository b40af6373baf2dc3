// The test runner does not come by here: the child process of KillTests, and the writer of fixtures.
if (args is ["fixture", var file])
{
    Hearsay.Storage.Tests.MakeFixture.Write(file);
}
else
{
    Hearsay.Storage.Tests.KilledWriter.Run(args);
}
