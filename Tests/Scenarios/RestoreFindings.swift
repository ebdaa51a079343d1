import CaseModel
import Runtime
import Store
import Support
import Wire

/// What is wrong after files were put back; nothing, one hopes.
struct RestoreFindings {
    private(set) var list: [String] = []

    init(_ week: RestoredWeek) throws {
        let record = try Record(week.town.place.bus.log)
        try lookAtProcesses(week)
        lookAtNumbers(record)
        try lookAtOutboxes(week, record)
        try lookAtConsumers(week, record)
        lookAtLetters(week, record)
        lookAtCases(week, record)
    }

    private mutating func expect(_ isSo: Bool, _ sentence: @autoclosure () -> String) {
        if !isSo { list.append(sentence()) }
    }

    /// Everybody runs, nobody is held, nothing waits, nobody waits for an answer.
    private mutating func lookAtProcesses(_ week: RestoredWeek) throws {
        for process in week.town.place.processes {
            expect(process.isRunning, "\(process.name) does not run: \(String(describing: process.lastStop))")
            let condition = try process.engine?.condition()
            expect(condition?["state"] == "running", "\(process.name) is \(condition?.text ?? "gone")")
            expect(condition?["parked"] == 0, "\(process.name): something waits")
            expect(condition?["blocked"] == nil, "\(process.name) is blocked: \(condition?.text ?? "")")
        }
        expect(!week.town.place.bus.isPutBack, "the bus is not whole again")
        let desk: MunicipalityDesk = week.town.place.desk
        expect(desk.waiting == 0, "\(desk.waiting) questions were never answered: \(desk.unanswered)")
    }

    /// Per sender and life the numbers are 1, 2, 3 …
    private mutating func lookAtNumbers(_ record: Record) {
        var last: [String: Int64] = [:]
        for event in record.events {
            let sender = "\(event.source) \(event.id.epoch)"
            expect(
                event.id.number == last[sender, default: 0] + 1,
                "\(sender): \(event.id.number) follows \(last[sender, default: 0])")
            last[sender] = event.id.number
        }
    }

    /// Everything a file still holds of what it said lies on the bus, byte for byte, in every life.
    private mutating func lookAtOutboxes(_ week: RestoredWeek, _ record: Record) throws {
        let logged = Dictionary(
            zip(record.events.map(\.id), record.bytes), uniquingKeysWith: { first, _ in first })
        for process in week.town.place.processes {
            for life in try Lives(process.database).all() {
                guard let epoch = Epoch(rawValue: life.epoch) else { continue }
                for entry in try Outbox(process.database).pending(of: life.epoch, from: 1, limit: .max) {
                    let there = logged[EventID(epoch: epoch, number: entry.number)]
                    let isSame = try there.map { try JSON.read($0) == JSON.read(entry.line) } ?? false
                    expect(isSame, "\(process.name) \(life.epoch):\(entry.number) is not on the bus as it was said")
                }
            }
        }
    }

    /// Everybody has come to the end of what is said, in every life of every sender, and took in nothing twice.
    private mutating func lookAtConsumers(_ week: RestoredWeek, _ record: Record) throws {
        for process in week.town.place.processes {
            let applied = try process.applied()
            expect(Set(applied).count == applied.count, "\(process.name) took in an event twice")
            let marks = AppliedMarks(process.database)
            let last = record.events.filter { process.reads.contains($0.type) }.reduce(into: [:]) {
                $0[Sender(source: $1.source, epoch: $1.id.epoch)] = $1.id.number
            }
            for (sender, number) in last {
                let reached = try marks.last(source: sender.source.rawValue, epoch: sender.epoch.rawValue)
                expect(reached >= number, "\(process.name) has \(reached) of \(number) of \(sender.source)")
            }
        }
    }

    private struct Sender: Hashable {
        let source: ServiceName
        let epoch: Epoch
    }

    /// No letter is said to be sent in two different shapes, and each lies in the outbox once.
    private mutating func lookAtLetters(_ week: RestoredWeek, _ record: Record) {
        var digests: [LetterID: Set<String>] = [:]
        let sent = record.all(LetterSent.self).map(\.body)
        for letter in sent { digests[letter.letter, default: []].insert(letter.digest) }
        for (letter, all) in digests {
            expect(all.count == 1, "\(letter) was sent in \(all.count) shapes")
        }
        var receipts: [CaseID: Set<LetterID>] = [:]
        for letter in sent where letter.kind == .receipt { receipts[letter.case, default: []].insert(letter.letter) }
        expect(receipts.values.allSatisfy { $0.count == 1 }, "a case has two receipts")
    }

    /// A case is registered once, a call and a review belong to one case, whatever was taken in again.
    private mutating func lookAtCases(_ week: RestoredWeek, _ record: Record) {
        let cases = record.all(CaseRegistered.self).map(\.body.case)
        expect(Set(cases).count == cases.count, "a case was registered twice")
        var owners: [String: Set<CaseID>] = [:]
        func belongs(_ id: String, to case: CaseID) { owners[id, default: []].insert(`case`) }
        for said in record.all(CallOwed.self).map(\.body) { belongs(said.callback.rawValue, to: said.case) }
        for said in record.all(ReviewOpened.self).map(\.body) { belongs(said.review.rawValue, to: said.case) }
        for said in record.all(NoteFiled.self).map(\.body) { belongs(said.note.rawValue, to: said.case) }
        for said in record.all(HandedOn.self).map(\.body) { belongs(said.handover.rawValue, to: said.case) }
        for (id, all) in owners { expect(all.count == 1, "\(id) names something in \(all.count) cases") }
    }
}
