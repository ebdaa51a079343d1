import CaseModel
import DirectoryShell
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// How people get in after Directory's file was put back from a backup.
@Suite struct AccessPutBackTests {
    @Test func `whoever was signed in in the backup, and may have been signed out since, signs in anew`() throws {
        let signing = try #require(SigningKey(seed: Array(repeating: 5, count: 32)))
        let bench = try ServiceBench<DirectoryService>(at: "2026-11-23T09:00+01:00") {
            try DirectoryService($0, signingWith: signing)
        }
        let here = SignInOrigin(source: "192.0.2.7", browser: .firefox, machine: .windows)
        let begun = try bench.ask(BeginSignIn(user: "mette", password: "klage-er-viden", origin: here))
        let session = try #require(begun.signedIn).session
        let copy = try Database(path: ":memory:")
        try FileCopy.fill(copy, from: bench.database)
        _ = try bench.ask(SignOut(session: session))
        try FileCopy.fill(bench.database, from: copy)
        try Meta(bench.database).set("restored", bench.clock.now.description)
        try bench.restart()
        try bench.operate(.erasuresReplay, ["identifiers": .array([]), "last": true])
        try bench.operate(.heldRelease, ["reason": "DRIFT-1"])
        #expect(bench.refusal(of: RenewAssertion(session: session)) == "directory.session_ended")
        let anew = try bench.ask(BeginSignIn(user: "mette", password: "klage-er-viden", origin: here))
        #expect(anew.signedIn != nil)
    }
}
