package import CaseModel
import Wording

extension KeepTraining {
    /// What the command line says was held, and who took part.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        self.init(
            unit: try colleagues.unit(try options.required("unit")),
            kind: try options.choice("kind", TrainingKind.self) ?? .workshop,
            on: try options.requiredDay("on"), minutes: try options.number("minutes", in: 15...600) ?? 120,
            people: try options.all("person").map(colleagues.person))
    }
}

extension LayGround {
    /// - Throws: `UsageFault` when that is nothing that has to be in place.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        guard let ground = TrainingGround(rawValue: options.words[1]) else {
            let all = TrainingGround.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageFault("\"\(options.words[1])\" is no ground: \(all)")
        }
        self.init(unit: try colleagues.unit(options.words[0]), ground: ground, isLaid: !options.has("gone"))
    }
}

extension Command {
    var trainingGuide: Guide {
        switch self {
        case .trainingKeep:
            Guide(
                "A workshop in the method was held, and these took part.", [], .change,
                [
                    .needed("unit", "UNIT", "whose it was"), .needed("on", "DAY", "when, 2026-11-23"),
                    .repeated("person", "PERSON", "who took part; once for each"),
                    .optional("kind", "KIND", "workshop, if not said, or refresher"),
                    .optional("minutes", "N", "how long; 120 if not said"),
                ])
        case .trainingDrop: Guide("It was written down by mistake.", ["TRAINING"], .change)
        case .trainingGround:
            Guide(
                "Something is in place in a unit before it begins.",
                ["UNIT", TrainingGround.allCases.map(\.rawValue).joined(separator: "|")], .change,
                [.flag("gone", "it no longer is")])
        default:
            Guide(
                "Who rings in a unit you answer for, when they were trained, and who lacks it.", [], .person,
                [
                    .optional("unit", "UNIT", "which; your own, or the first, if not said"),
                    .flag("held", "the workshops that were held instead"),
                ])
        }
    }
}

/// Training as tables in a terminal.
package enum TrainingTables {
    package static func people(_ reply: ListTraining.Reply, _ colleagues: Colleagues) -> String {
        var table = Table(.person, .unit, .state, .trainedLast, .refresh)
        let own = [reply.own].compactMap(\.self).filter { mine in !reply.people.contains { $0.person == mine.person } }
        for row in own + reply.people {
            table.add([
                colleagues.name(of: row.person), colleagues.name(of: row.unit), Wording.Desk.name(of: row.standing),
                row.last?.description ?? "–", row.refresh?.description ?? "–",
            ])
        }
        return table.shown
    }

    package static func held(_ reply: ListTraining.Reply, _ colleagues: Colleagues) -> String {
        var table = Table(.id, .unit, .what, .at, .by, .recipients)
        for row in reply.held {
            table.add([
                row.training.rawValue, colleagues.name(of: row.unit),
                "\(Wording.Desk.name(of: row.kind)), \(row.minutes) min.", row.on.description,
                colleagues.name(of: row.by),
                row.people.map { colleagues.name(of: $0) }.joined(separator: ", "),
            ])
        }
        return table.shown
    }
}
