import BusCore
import CaseModel
import Seal
import Store
import Wire

/// Reads the events' file from its first event to its last, beside a running bus or without one, and holds every event
/// against its digest and itself, and every batch against its seal.
struct EventsVerifier {
    private(set) var report = LogReport()
    private let database: Database
    private let path: String
    private var names: [Int64: SenderID] = [:]
    private var counts: [Int64: (number: Int64, count: Int64)] = [:]
    /// What was found in a batch whose seal does not hold: at the file's end that is one that is being written.
    private var doubtful: [(LogFinding.Problem, ClosedRange<Int64>)] = []
    private var isDoubtful = false
    /// The positions that such a batch says it holds, if that can be.
    private var doubtfulPositions: ClosedRange<Int64>?
    private var expected: Int64 = 0
    /// Records since the last that can be believed, of which nobody can say where they stood.
    private var strange: Int64 = 0

    init(_ database: Database, _ path: String) {
        self.database = database
        self.path = path
    }

    mutating func run(_ progress: (_ done: Int64, _ all: Int64) -> Void) {
        do {
            guard let state = try EventsState.read(database), let way = try EventsState.ways(database).first else {
                return
            }
            report.first = state.head == 0 ? 0 : state.first
            report.head = state.head
            expected = state.first
            for sender in try EventsState.senders(database) { names[sender.row] = sender.id }
            let window = EventsWindow(try EventsFile(path: EventsFile.path(of: path), readOnly: true))
            guard [UInt8](try window.bytes(at: 0, EventsLayout.name.count)) == EventsLayout.name,
                [UInt8](try window.bytes(at: Int64(EventsLayout.keyPlace), 8)) == EventsFile.bytes(of: state.key)
            else {
                return report.add(.structure, words: "the events' file is not the one that belongs to the database")
            }
            try walk(window, EventsWalk(key: state.key, from: way.place), progress)
            if expected <= state.head {
                takeDoubts()
                if expected <= state.head { report.add(gap(through: state.head), expected...state.head) }
            }
            report.head = max(report.head, expected - 1)
            if report.first == 0 && report.head > 0 { report.first = 1 }
            if report.isWhole && report.first == state.first { try checkNumbers() }
        } catch let error as StoreError {
            report.add(.structure, words: error.message)
        } catch { report.add(.structure, words: "\(error)") }
    }

    private mutating func walk(
        _ window: EventsWindow, _ beginning: EventsWalk, _ progress: (Int64, Int64) -> Void
    ) throws {
        var walk = beginning
        var batch: Int64 = -1
        while let record = try walk.next(window, until: window.disk.size) {
            // Looking at the whole batch moves the window, and the record with it.
            if walk.batchPlace != batch {
                batch = walk.batchPlace
                takeDoubts()
                let size = window.disk.size
                isDoubtful = try LogOpening.wholeBatch(at: batch, key: walk.key, window, size) == nil
                doubtfulPositions = walk.batch.flatMap { head in
                    head.first == expected && head.events > 0 ? expected...expected + Int64(head.events) - 1 : nil
                }
                walk = EventsWalk(key: walk.key, from: batch)
                continue
            }
            switch record.kind {
            case .event: try take(record, walk.batch)
            case .sender:
                if let epoch = Epoch(rawValue: record.epoch), names[record.row] == nil {
                    names[record.row] = SenderID(source: ServiceName(rawValue: record.source), epoch: epoch)
                }
            case .mark: break
            }
            if expected % 1_000 == 0 {
                progress(expected - report.first, max(report.head, expected) - report.first + 1)
            }
        }
    }

    private mutating func take(_ record: EventsRecord, _ batch: BatchHead?) throws {
        // A position that cannot be believed says nothing of how far this has come.
        guard record.isCredible(in: batch, of: names[record.sender], next: expected) else { return strange += 1 }
        let position = record.position
        guard position >= expected else { return }
        if position > expected {
            // The bus may have forgotten it meanwhile, with all before it.
            let first = try EventsState.read(database)?.first ?? expected
            if first > expected {
                report.first = min(first, position)
                expected = report.first
            }
            if position > expected { note(gap(through: position - 1), expected...position - 1) }
        }
        strange = 0
        expected = position + 1
        if let problem = problem(record) { note(problem, position...position) } else { report.whole += 1 }
        let known = counts[record.sender] ?? (0, 0)
        counts[record.sender] = (max(known.number, record.number), known.count + 1)
    }

    /// What is to be said of the positions up to this one: as many records lie there, or not so many.
    private func gap(through last: Int64) -> LogFinding.Problem { strange == last - expected + 1 ? .head : .missing }

    private func problem(_ record: EventsRecord) -> LogFinding.Problem? {
        let bytes = [UInt8](record.event)
        guard Seal.sha256(bytes).elementsEqual(record.digest) else { return .bytes }
        guard let event = try? EventValidator.read(bytes), let sender = names[record.sender],
            event.source == sender.source, event.id == EventID(epoch: sender.epoch, number: record.number),
            Array(event.type.rawValue.utf8).elementsEqual(record.type)
        else { return .head }
        return nil
    }

    private mutating func note(_ problem: LogFinding.Problem, _ positions: ClosedRange<Int64>) {
        if isDoubtful { doubtful.append((problem, positions)) } else { report.add(problem, positions) }
    }

    /// Another batch follows: what was doubtful was not the end.
    private mutating func takeDoubts() {
        for (problem, positions) in doubtful { report.add(problem, positions) }
        if isDoubtful && doubtful.isEmpty && strange == 0 {
            report.add(.structure, doubtfulPositions, words: "a batch's seal does not hold")
        }
        doubtful = []
        isDoubtful = false
    }

    /// Each sender's numbers, from the last that was trimmed to its newest, are all there.
    private mutating func checkNumbers() throws(StoreError) {
        var missing = 0
        for sender in try EventsState.senders(database) {
            if let known = counts[sender.row], known.number - known.count != sender.trimmed { missing += 1 }
        }
        if missing > 0 { report.add(.structure, words: "numbers are missing of \(missing) senders") }
    }
}
