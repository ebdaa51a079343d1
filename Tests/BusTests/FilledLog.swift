import BusCore
import BusShell
import CaseModel
import Store
import Support

extension FileLog {
    /// A log on a real disk that holds so many of Intake's events, of so many bytes each, in one commit.
    static func filled(in folder: TemporaryFolder, _ events: Int64, size: Int) throws -> FileLog {
        let database = try Database(path: folder.file("bus.sqlite"))
        let log = try FileLog(
            database, SQLiteTransactions(database), EventsFile(path: EventsFile.path(of: folder.file("bus.sqlite"))))
        try log.begin()
        for position in 1...events {
            try log.append(.kept(position, of: .init(source: .intake, epoch: Epoch(rawValue: .first)!), size: size))
        }
        try log.commit()
        return log
    }
}
