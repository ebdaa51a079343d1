import CaseModel
import IntakeCore
import Runtime
import Wire

/// What a municipality can choose about taking in.
struct IntakeSettings: Codable {
    /// Rows of an import older than so many days come in as history.
    let historyAfterDays: Int
    /// Why a talk may be judged difficult; the pilot's three and the municipality's own.
    let unsuitableGrounds: [UnsuitableGround]
    /// What colleagues read for each of the municipality's own.
    let unsuitableGroundWords: [String: String]
    /// A handover is acknowledged before closing time of the working day so many working days later.
    let acknowledgeWorkingDays: Int
    /// Another authority is asked whether it has what we sent, before closing time so many working days later.
    let confirmWorkingDays: Int
    /// A lawyer judges a proposed restriction before closing time of the working day so many working days later.
    let judgeWorkingDays: Int
    /// At the red step a way in, a plan and an agreement on contact are made before closing time so many working days later.
    let redWorkingDays: Int
    /// The minutes of a meeting are written before closing time so many working days after it.
    let minutesWorkingDays: Int
    /// A written complaint has its written answer before closing time so many working days later.
    let replyWorkingDays: Int
    /// The units that have promised otherwise.
    let replyWorkingDaysByUnit: [String: Int]
    /// Whoever has a written answer is reminded so many working days before its last one; 0 reminds nobody.
    let replyReminderWorkingDays: Int
    /// The step from which a leader decides whether management is told: `yellow`, `red`, or `never`.
    let tellManagementAt: String
    /// The units that have decided otherwise.
    let tellManagementAtByUnit: [String: String]
    /// Days until a step is looked at again, by step; 0 is never.
    let reassessDays: [String: Int]
    /// Which days off the municipality has agreed on.
    let calendarProfile: CalendarProfile
    /// Which unit gets what comes by the public form without one; empty: the topmost.
    let publicUnit: String
    /// How many cases the public form makes in an hour before it says that it is full.
    let publicFormPerHour: Int
    /// How many open ones of which nobody has checked who it is, before it says so.
    let publicFormWaiting: Int
    /// The Maildir that mail for complaints is delivered into; empty: `mail` in Intake's own folder.
    let mailFolder: String
    /// Which unit gets what is sent to which address; the rest goes where the public form's goes.
    let mailUnits: [String: String]
    /// Bytes of the largest mail that is taken; a larger one waits for a person.
    let mailMostBytes: Int
    /// Mail domains of our own, `kommune.dk`: who writes from there is a colleague, not the citizen.
    let mailOwnDomains: [String]
    /// Addresses of the mayor's office: what they send on came to the mayor.
    let mailMayorsOffice: [String]
    /// A mail that no case was made of, and one in a case, are read before closing time so many working days later.
    let mailWorkingDays: Int
    /// What a citizen writes about a note is judged after so many hours in which somebody is there: is it an objection?
    let replyJudgeHours: Int
    /// How many cases one sender's mails make in an hour before the rest lies aside.
    let mailPerSenderHour: Int
    /// For how many days the file of a mail that was taken is kept.
    let mailKeepDays: Int

    static let defaults: JSON = [
        "historyAfterDays": 3, "unsuitableGrounds": ["manyPoints", "language", "talkDifficult"],
        "unsuitableGroundWords": [:],
        "acknowledgeWorkingDays": 1, "confirmWorkingDays": 5, "replyWorkingDays": 10, "replyWorkingDaysByUnit": [:],
        "replyReminderWorkingDays": 2, "minutesWorkingDays": 2,
        "tellManagementAt": "red", "tellManagementAtByUnit": [:],
        "reassessDays": ["green": 90, "yellow": 30, "red": 14],
        "judgeWorkingDays": 5, "redWorkingDays": 5, "mailOwnDomains": [], "mailMayorsOffice": [], "mailWorkingDays": 1,
        "replyJudgeHours": 4,
        "calendarProfile": "kl", "publicUnit": "", "publicFormPerHour": 60, "publicFormWaiting": 1000,
        "mailFolder": "", "mailUnits": [:], "mailMostBytes": 33_554_432, "mailPerSenderHour": 10, "mailKeepDays": 7,
    ]

    static let bounds: SettingBounds = [
        "historyAfterDays": 0...3650, "acknowledgeWorkingDays": 1...60, "confirmWorkingDays": 1...250,
        "replyWorkingDays": 1...250, "replyWorkingDaysByUnit.*": 1...250, "replyReminderWorkingDays": 0...60,
        "minutesWorkingDays": 1...60, "reassessDays.*": 0...3650, "judgeWorkingDays": 1...60, "redWorkingDays": 1...60,
        "mailWorkingDays": 1...30, "replyJudgeHours": 1...100, "publicFormPerHour": 1...1_000_000,
        "publicFormWaiting": 1...1_000_000, "mailMostBytes": 1_048_576...67_108_864, "mailPerSenderHour": 1...100_000,
        "mailKeepDays": 1...3650,
    ]

    var calendar: OfficeCalendar { OfficeCalendar(calendarProfile) }

    var unitsByAddress: [String: UnitID] {
        let pairs = mailUnits.compactMap { address, unit in UnitID(rawValue: unit).map { (address.lowercased(), $0) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Where mail is delivered to.
    func mailbox(in folder: String) -> ArrivalFolder {
        ArrivalFolder(mailFolder.isEmpty ? "\(folder)/mail" : mailFolder, keepDays: mailKeepDays)
    }

    /// The grounds as they are offered.
    var grounds: [GroundRow] {
        unsuitableGrounds.map { ground in
            GroundRow(
                ground: ground,
                words: UnsuitableGround.named.contains(ground) ? nil : unsuitableGroundWords[ground.rawValue])
        }
    }

    /// Refuses what would only be noticed when a mail comes, or when somebody reads a form.
    func check(in folder: String) throws(ConfigurationFault) {
        try checkUnits()
        for row in grounds where !UnsuitableGround.named.contains(row.ground) {
            guard let words = row.words, !words.isEmpty else {
                throw ConfigurationFault(
                    "grounds.words",
                    "unsuitableGroundWords: \"\(row.ground.rawValue)\" has no words that people can read")
            }
        }
        for (address, unit) in mailUnits
        where !ContactDetails.isEmail(address) || UnitID(rawValue: unit) == nil {
            throw ConfigurationFault("mail.unit", "mailUnits: \"\(address)\": \"\(unit)\" is no address with a unit")
        }
        for domain in mailOwnDomains where !ContactDetails.isEmail("post@\(domain)") {
            throw ConfigurationFault("mail.domain", "mailOwnDomains: \"\(domain)\" is no mail domain")
        }
        for address in mailMayorsOffice where !ContactDetails.isEmail(address) {
            throw ConfigurationFault("mail.address", "mailMayorsOffice: \"\(address)\" is no mail address")
        }
        guard mailFolder.isEmpty || mailFolder.hasPrefix("/") else {
            throw ConfigurationFault("mail.folder", "mailFolder: \"\(mailFolder)\" must begin with /")
        }
        // The default lies in Intake's own folder and is made at its start; another has to be there.
        guard mailFolder.isEmpty || mailbox(in: folder).isUsable else {
            throw ConfigurationFault(
                "mail.folder", "mailFolder: \(mailFolder) is no folder that Intake's user can read and write")
        }
    }

    /// What is said by unit is said of units, and the step from which management is told is one.
    private func checkUnits() throws(ConfigurationFault) {
        let units =
            replyWorkingDaysByUnit.keys.map { ("replyWorkingDaysByUnit", $0) }
            + tellManagementAtByUnit.keys.map { ("tellManagementAtByUnit", $0) }
            + (publicUnit.isEmpty ? [] : [("publicUnit", publicUnit)])
        for (setting, unit) in units.sorted(by: <)
        where UnitID(rawValue: unit) == nil || !unit.hasPrefix("\(UnitID.prefix)-") {
            throw ConfigurationFault("configuration.unit", "\(setting): \"\(unit)\" is not a unit's identifier")
        }
        let steps =
            [("tellManagementAt", tellManagementAt)]
            + tellManagementAtByUnit.sorted { $0.key < $1.key }.map { ("tellManagementAtByUnit: \($0.key)", $0.value) }
        for (setting, step) in steps where !["yellow", "red", "never"].contains(step) {
            throw ConfigurationFault(
                "configuration.bad_value", "\(setting): \"\(step)\" is none of yellow, red, never")
        }
    }

    func replyWorkingDays(in unit: UnitID) -> Int { max(1, replyWorkingDaysByUnit[unit.rawValue] ?? replyWorkingDays) }

    func cooperation(in unit: UnitID) -> CooperationPolicy {
        let days = Step.allCases.map { ($0, reassessDays[$0.rawValue] ?? 0) }
        return CooperationPolicy(
            tellManagementAt: Step(rawValue: tellManagementAtByUnit[unit.rawValue] ?? tellManagementAt),
            reassessDays: Dictionary(uniqueKeysWithValues: days))
    }

    var publicLimits: Submission.Limits { Submission.Limits(perHour: publicFormPerHour, waiting: publicFormWaiting) }

    /// How a registration is judged: by age in an import only.
    func policy(isImport: Bool) -> Registration.Policy {
        Registration.Policy(grounds: unsuitableGrounds, historyAfterDays: isImport ? historyAfterDays : nil)
    }
}
