// The child process of KillTests; the test runner does not come by here.
Hearsay.Storage.Tests.KilledWriter.Run(args);
