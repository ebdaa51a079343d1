import Runtime
import Store
import Support
import Testing

/// What was erased is off the disk only when nobody has kept the words there.
@Suite struct ErasedCleaningTests {
    @Test func `whoever reads in the file holds the cleaning up, and it is not taken for done until they have gone`()
        throws
    {
        let folder = TemporaryFolder()
        let file = "\(folder.path)/service.sqlite"
        let database = try Database(path: file)
        try database.script(
            "PRAGMA busy_timeout = 0; CREATE TABLE said (words TEXT); INSERT INTO said VALUES ('MÆRKET')")
        let reader = try Database(path: file, readOnly: true)
        try reader.script("BEGIN")
        #expect(try reader.first("SELECT words FROM said") { $0.text("words") } == "MÆRKET")
        try database.script("DELETE FROM said")
        let cleaning = ErasedCleaning(in: database)
        #expect(throws: EffectTrouble.self) { try cleaning.perform() }
        try reader.script("COMMIT")
        #expect(try cleaning.perform() == "clean")
    }
}
