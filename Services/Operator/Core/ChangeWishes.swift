package import CaseModel
import Wording

extension MoveChange {
    /// Another day for a known change, as it was typed.
    package init(_ options: Options) throws(UsageFault) {
        let day = try options.requiredDay("on")
        self.init(
            change: try .typed(options.words[0], as: "CHANGE"), on: day, reason: try options.required("reason"))
    }
}

extension CallOffChange {
    /// A known change that does not come, as it was typed.
    package init(_ options: Options) throws(UsageFault) {
        self.init(change: try .typed(options.words[0], as: "CHANGE"), reason: try options.required("reason"))
    }
}

/// Known changes as colleagues read them in a terminal.
package enum ChangeTables {
    package static func list(_ rows: [ChangeRow], _ colleagues: Colleagues) -> String {
        var table = Table(.id, .due, .unit, .what, .person)
        for row in rows {
            table.add([
                row.change.rawValue, "\(row.on)", colleagues.name(of: row.unit),
                row.what + (row.calledOff == nil ? "" : " (\(Wording.Desk.changeIsOff.lowercased()))"),
                Wording.Desk.changeMet(row.leftOut + row.met.count, talked: row.talkedAbout),
            ])
        }
        return table.shown
    }

    package static func changed(_ reply: ChangedChange) -> String {
        "\(reply.change): \(Wording.Desk.changeMet(reply.met, talked: reply.talked))"
    }
}
