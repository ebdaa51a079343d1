import BusCore
import CallbackShell
import CaseModel
import DirectoryShell
import IntakeShell
import LearningShell
import NotifierShell
import Runtime
import Store
import Support
import WellbeingShell
import Wire

/// What is wrong at the end of a month, in sentences; nothing, when every promise was kept exactly once.
final class Findings {
    let town: Town
    let record: Record
    var list: [String] = []

    init(_ town: Town) throws {
        self.town = town
        record = try Record(town.place.bus.log)
        try look()
    }

    private func look() throws {
        lookAtDefects()
        try lookAtBus()
        try lookAtRegistrations()
        try lookAtLetters()
        try lookAtCalls()
        try lookAtMoves()
        try lookAtCases()
        try lookAtWellbeing()
        try lookAtFigures()
        lookForNames()
    }

    func expect(_ isSo: Bool, _ sentence: @autoclosure () -> String) {
        if !isSo { list.append(sentence()) }
    }

    func database(_ service: ServiceName) -> Database { town.place.process(service).database }

    /// The rows of a query that counts what must not be there, each as one sentence.
    func expectNone(_ service: ServiceName, _ what: String, _ sql: String, _ values: Values = [:])
        throws
    {
        let found = try database(service).rows(sql, values) { $0.text("found") }
        if !found.isEmpty { list.append("\(service): \(what): \(found.prefix(5).joined(separator: ", "))") }
    }

    /// Nobody made a mistake of ours, and nobody waits for an answer.
    private func lookAtDefects() {
        let defects = town.place.desk.defects + town.place.processes.flatMap(\.defects) + town.unreadable
        for defect in Set(defects).sorted().prefix(10) { list.append("defect: \(defect)") }
        for process in town.place.processes {
            expect(process.isRunning, "\(process.name) does not run: \(String(describing: process.lastStop))")
        }
        expect(town.place.desk.waiting == 0, "\(town.place.desk.waiting) questions of people were never answered")
        let notes = town.place.bus.notes.filter { $0.level == .error }.map(\.code)
        expect(notes.isEmpty, "the bus noted \(Set(notes).sorted())")
    }

    /// Every complaint that somebody registered is one case; none is there twice or from nowhere.
    private func lookAtRegistrations() throws {
        let said = record.all(CaseRegistered.self).map(\.body.case)
        expect(Set(said).count == said.count, "a case was registered twice")
        expect(Set(said) == Set(town.registered), "registered \(said.count), answered \(town.registered.count)")
        let refused = town.refusals.filter {
            $0.key.hasPrefix("intake.") && $0.key != "intake.assign_not_theirs"
        }.values.reduce(0, +)
        expect(
            town.registered.count + refused >= town.told,
            "complaints were lost: told \(town.told), registered \(town.registered.count)")
    }

    /// No name stands in any event.
    private func lookForNames() {
        let mark = Array(Story.mark.utf8)
        for (event, bytes) in zip(record.events, record.bytes) where bytes.contains(mark) {
            list.append("a name stands in \(event.type) \(event.id)")
        }
    }
}

extension [UInt8] {
    fileprivate func contains(_ mark: [UInt8]) -> Bool {
        guard let first = mark.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: mark) }
    }
}
