import CaseModel
import Runtime
import Support
import Testing

/// What `--check-config` sees of a service's own file.
@Suite struct `A service's own file before the start` {
    @Test func `a file that is no database is told before the start, one that is not there is none`() throws {
        let folder = TemporaryFolder()
        let data = DataFolder(folder.path)
        try data.checkFile(of: .wellbeing)
        #expect(Files.makeFolder(data.folder(of: .wellbeing)))
        for (bytes, isDatabase) in [
            ("", true), ("SQLite format 3\0 og mere", true), ("SQLite", false), ("{}\n", false),
        ] {
            #expect(Files.write(Array(bytes.utf8), to: data.file(of: .wellbeing)))
            if isDatabase {
                try data.checkFile(of: .wellbeing)
            } else {
                #expect(throws: DaemonFailure.self) { try data.checkFile(of: .wellbeing) }
            }
            #expect(Files.read(data.file(of: .wellbeing)) == Array(bytes.utf8), "it is looked at and left alone")
        }
    }
}
