import CaseModel
import Runtime
import Store
import Support
import Testing

/// What `--check-config` sees of a service's own file.
@Suite struct `A service's own file before the start` {
    @Test func `a file that is no database is told before the start, one that is not there is none`() throws {
        let folder = TemporaryFolder()
        let data = DataFolder(folder.path)
        try data.checkFile(of: .wellbeing, knowing: 1)
        #expect(Files.makeFolder(data.folder(of: .wellbeing)))
        for (bytes, isDatabase) in [
            ("", true), ("SQLite format 3\0 og mere", true), ("SQLite", false), ("{}\n", false),
        ] {
            #expect(Files.write(Array(bytes.utf8), to: data.file(of: .wellbeing)))
            if isDatabase {
                try data.checkFile(of: .wellbeing, knowing: 1)
            } else {
                #expect(throws: DaemonFailure.self) { try data.checkFile(of: .wellbeing, knowing: 1) }
            }
            #expect(Files.read(data.file(of: .wellbeing)) == Array(bytes.utf8), "it is looked at and left alone")
        }
    }

    @Test func `a file of a newer release is told before the start, and a person must mend it`() throws {
        let folder = TemporaryFolder()
        let data = DataFolder(folder.path)
        #expect(Files.makeFolder(data.folder(of: .wellbeing)))
        do {
            let file = try Database(path: data.file(of: .wellbeing))
            try file.script("PRAGMA user_version = 300")
        }
        try data.checkFile(of: .wellbeing, knowing: 300)
        let told = #expect(throws: DaemonFailure.self) { try data.checkFile(of: .wellbeing, knowing: 299) }
        #expect(told?.told() == 78)
    }
}
