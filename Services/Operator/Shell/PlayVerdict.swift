import CaseModel
import OperatorCore
import Runtime
import Seal
import Wire
import Wording

extension Play {
    /// Follows until nobody has anything left to hear or to send.
    func settle() throws {
        try stage.follower.wait(for: "everything to come to rest") {
            guard let report = try? BusReport(stage.office.ask("bus.status")) else {
                stage.office.hangUp()
                return false
            }
            let isHeard = report.consumers.allSatisfy { $0.lag == 0 }
            return try isHeard && report.head == Int64(stage.follower.events.count) && letters().allSatisfy(isAtRest)
        }
    }

    /// Whether every promise of the morning stands as it should.
    func verdict() throws -> Verdict {
        let calls = try stage.ask("birgitte", ListCalls(scope: .all, includeDone: true, limit: 200)).rows
        let leaders = ["birgitte", "henrik", "lone", "torben", "susanne", "erik"]
        let prompts = try leaders.flatMap { try stage.ask($0, ListPrompts(includeAnswered: true)).prompts }
        return Verdict(
            Outcomes(
                events: stage.follower.events, documents: documents(), calls: calls,
                prompts: Set(prompts).sorted { $0.prompt < $1.prompt }, letters: try letters(), now: stage.now))
    }

    private func isAtRest(_ letter: LetterRow) -> Bool {
        switch letter.state {
        case .sent, .notSent, .needsPerson: true
        case .underway, .waiting: false
        }
    }

    private func letters() throws -> [LetterRow] {
        let cases = Set(try stage.follower.said(CaseRegistered.self).map(\.case)).sorted()
        return try cases.flatMap { try stage.ask("birgitte", ListLetters(case: $0)).letters }
    }

    /// What lies in the outbox.
    private func documents() -> [Outcomes.Document] {
        ["letters", "staff"].flatMap { tray -> [Outcomes.Document] in
            let place = "\(stage.folder.path)/outbox/\(tray)"
            return Files.names(in: place).compactMap { name in
                guard let letter = LetterID(rawValue: String(name.prefix { $0 != "." })),
                    let bytes = Files.read("\(place)/\(name)")
                else { return nil }
                return Outcomes.Document(letter: letter, digest: Hex.encode(Seal.sha256(bytes)))
            }.sorted { $0.letter < $1.letter }
        }
    }
}
