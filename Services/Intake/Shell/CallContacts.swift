import CaseModel
import IntakeCore
import Runtime

/// Whom to ring, for the lists of calls owed that lie on disk (decision 75).
extension CaseReadings {
    /// Names and numbers for Callback and for no other; each case is a look of its own. What is not known is left out.
    func contacts(_ command: FindCallContacts, for caller: ServiceName) throws -> FindCallContacts.Reply {
        guard caller == .callback else { throw IntakeRefusal.mayNotDo }
        return FindCallContacts.Reply(
            contacts: try command.cases.prefix(FindCallContacts.most).map { wanted in
                FindCallContacts.Found(case: wanted.case, mark: wanted.mark, contact: try contact(of: wanted.case))
            })
    }

    /// The number that stands in the mail the case began with, where there is no other.
    func mailPhone(of stored: StoredCase, _ points: [ComplaintPoint]) -> String? {
        guard stored.citizen != nil, stored.citizen?.phone == nil,
            stored.channel == .email || stored.channel == .digitalPost
        else { return nil }
        return MailPhone.proposed(in: ([stored.summary] + points.map(\.text)).joined(separator: "\n"))
    }

    /// Whether anybody knows a number: the citizen's, one in their mail, or that of somebody who speaks for them.
    func canBeRung(_ stored: StoredCase, _ around: CitizenSurroundings) throws -> Bool {
        let day = turn.now.civil.day
        return try stored.citizen?.phone != nil
            || speakers(in: around.standing(on: day), on: day).contains { $0.phone != nil }
            || mailPhone(of: stored, cases.points(of: stored.id)) != nil
    }

    /// With whom we speak beside the citizen; of a child instead of them.
    private func speakers(in around: CitizenSurroundings, on day: CivilDay) -> [Representative] {
        let isChild = Self.isChild(around, on: day)
        return around.representatives.map(\.representative).filter {
            isChild ? $0.ground == .custody : $0.reach == .speak
        }
    }

    private static func isChild(_ around: CitizenSurroundings, on day: CivilDay) -> Bool {
        around.minor?.isWrittenToThroughCustody(on: day) ?? false
    }

    private func contact(of id: CaseID) throws -> CallContact {
        guard let stored = try cases.find(id), try stored.state.record.ending != .died else {
            return CallContact(name: nil, phone: nil)
        }
        try turn.audit("call-contact", by: ServiceName.callback.rawValue, about: id.rawValue)
        let day = turn.now.civil.day
        let around = try surroundings(of: id).standing(on: day)
        let isChild = Self.isChild(around, on: day)
        let wishes = try FormStore(database: turn.database).wishes(of: id)
        let group = try LikenessStore(database: turn.database).group(of: id, limit: Self.mostInGroup)
        // Who reads the list: whoever leads there, and those above; and it is handed to whoever rings.
        let readers = try StaffBook(turn.database).leaders(of: stored.unit) + [stored.assigned].compactMap(\.self)
        let elsewhere = try elsewhere(group, beside: id, for: readers, by: ServiceName.callback.rawValue)
        let closed = Set(try closedWays(of: id) ?? []).union(elsewhere?.closedWays ?? [])
        return CallContact(
            name: stored.citizen?.name, phone: isChild ? nil : stored.citizen?.phone,
            interpreter: wishes?.support.contains(.interpreter) ?? false, language: wishes?.language,
            speakers: speakers(in: around, on: day).map { CallContact.Speaker(name: $0.name, phone: $0.phone) },
            isChild: isChild,
            entrance: try (entrance(of: group) + (elsewhere?.ask ?? [])).eachOnce, suits: wishes?.suits,
            mailPhone: isChild ? nil : mailPhone(of: stored, try cases.points(of: id)),
            closedWays: closed.isEmpty ? nil : ContactWay.allCases.filter(closed.contains),
            isRedElsewhere: elsewhere?.isRed == true ? true : nil)
    }
}
