package import CaseModel
package import DeskAnswers
import Wording

/// Hvornår passer det borgeren?: the fields on Samtalen, read as the citizen's wish and filled with the one that is kept (R-043).
package enum WishForm {
    /// The marker among them says that the fields have been shown, so that a field left empty is meant to be empty.
    package static let fields = ["wish-shown", "wish-days", "wish-from", "wish-to", "wish-announced"]

    /// Nothing said in any field takes an earlier wish back.
    package static func command(_ answers: Answers, about case: CaseID) throws(FieldFaults) -> WishForCall {
        var faults: [FieldFault] = []
        let wish = wish(answers, &faults)
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return WishForCall(case: `case`, wish: wish)
    }

    /// The wish as it is typed; `nil` when nothing is said in any field.
    package static func wish(_ answers: Answers, _ faults: inout [FieldFault]) -> CallWish? {
        let from = time("wish-from", answers, &faults)
        let to = time("wish-to", answers, &faults)
        if let from, let to, from >= to { faults.append(FieldFault("wish-from", Wording.Desk.wishBackwards)) }
        let wish = CallWish(
            days: Weekday.allCases.filter { answers.has("wish-days", $0.rawValue) }, from: from ?? .midnight,
            to: to ?? .endOfDay, needsAnnouncedHour: answers.has("wish-announced", "yes"))
        return wish.namesTime || wish.needsAnnouncedHour ? wish : nil
    }

    /// The answers with what is kept in the fields, unless these have been shown to somebody already.
    package static func filled(_ answers: Answers, with wish: CallWish?) -> Answers {
        guard answers["wish-shown"].isEmpty else { return answers }
        var fields = answers.without(fields).fields + [.init(name: "wish-shown", value: "yes")]
        guard let wish else { return Answers(fields) }
        fields += wish.days.map { .init(name: "wish-days", value: $0.rawValue) }
        if wish.from > .midnight { fields.append(.init(name: "wish-from", value: written(wish.from))) }
        if wish.to < .endOfDay { fields.append(.init(name: "wish-to", value: written(wish.to))) }
        if wish.needsAnnouncedHour { fields.append(.init(name: "wish-announced", value: "yes")) }
        return Answers(fields)
    }

    private static func time(_ name: String, _ answers: Answers, _ faults: inout [FieldFault]) -> MinuteOfDay? {
        guard let text = answers.text(name) else { return nil }
        guard let time = read(text) else {
            faults.append(FieldFault(name, Wording.Desk.wishTimeWrong))
            return nil
        }
        return time
    }

    /// Reads "14", "14.30" and "14:30".
    private static func read(_ text: String) -> MinuteOfDay? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard (1...2).contains(parts.count), let hour = number(parts[0], in: 0...23, digits: 1...2) else { return nil }
        guard parts.count == 2 else { return MinuteOfDay(minutes: hour * 60) }
        guard let minute = number(parts[1], in: 0...59, digits: 2...2) else { return nil }
        return MinuteOfDay(minutes: hour * 60 + minute)
    }

    private static func number(_ text: Substring, in range: ClosedRange<Int>, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func written(_ time: MinuteOfDay) -> String {
        let minute = time.minutes % 60
        return "\(time.minutes / 60).\(minute < 10 ? "0" : "")\(minute)"
    }
}
