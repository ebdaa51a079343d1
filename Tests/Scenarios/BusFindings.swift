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

// The log, the outboxes and the consumers agree, event by event.
extension Findings {
    func lookAtBus() throws {
        lookAtNumbers()
        for process in town.place.processes { try lookAtOutbox(of: process) }
        let declarations = [
            DirectoryService.declaration, IntakeService.declaration, CallbackService.declaration,
            NotifierService.declaration, LearningService.declaration, WellbeingService.declaration,
        ]
        for declaration in declarations { try lookAtConsumer(declaration) }
    }

    /// Per sender the numbers are 1, 2, 3 …
    private func lookAtNumbers() {
        var last: [String: Int64] = [:]
        for event in record.events {
            let sender = "\(event.source) \(event.id.epoch)"
            expect(
                event.id.number == last[sender, default: 0] + 1,
                "\(sender): \(event.id.number) follows \(last[sender, default: 0])")
            last[sender] = event.id.number
        }
        let sources = Set(record.events.map(\.source)).count
        expect(last.count == sources, "\(last.count) epochs of \(sources) services")
    }

    /// What a service has said lies on the bus, byte for byte, and its file knows.
    private func lookAtOutbox(of process: MunicipalityProcess) throws {
        let outbox = Outbox(process.database)
        let lines = try outbox.pending(from: 1, limit: .max)
        let logged = zip(record.events, record.bytes).filter { $0.0.source == process.name }.map(\.1)
        expect(lines.count == logged.count, "\(process.name) said \(lines.count), the bus has \(logged.count)")
        for (entry, bytes) in zip(lines, logged) where try JSON.read(entry.line) != JSON.read(bytes) {
            list.append("\(process.name): \(entry.number) is another on the bus")
        }
        let confirmed = try outbox.confirmed()
        expect(confirmed == Int64(lines.count), "\(process.name): \(confirmed) of \(lines.count) confirmed")
    }

    /// Every event it reads took effect once, in the order of the log; nothing lies parked; nothing lags.
    private func lookAtConsumer(_ declaration: ServiceDeclaration) throws {
        let process = town.place.process(declaration.name)
        let applied = try process.applied()
        let due = record.events.filter { declaration.reads.contains($0.type) }.map(\.id)
        if applied != due {
            let place = zip(applied, due).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            list.append(
                "\(declaration.name) applied \(applied.count) of \(due.count) events, differing at \(place ?? -1)")
        }
        let parked = try Parked(process.database).list()
        expect(parked.isEmpty, "\(declaration.name) has parked \(parked.map(\.code).prefix(5))")
        let verdict = try AuditChain(process.database, salt: { [UInt8](repeating: 0, count: 16) }).verify()
        if case .broken(let number, let fault) = verdict {
            list.append("\(declaration.name): its audit chain is \(fault) at \(number)")
        }
        guard !declaration.reads.isEmpty else { return }
        let position = try town.place.bus.log.consumers().first { $0.consumer == declaration.name.rawValue }?.position
        expect(
            position == town.place.bus.log.head,
            "\(declaration.name) is at \(position ?? -1) of \(town.place.bus.log.head)")
    }
}
