import CaseModel
import Runtime
import Wire
import Wording

/// Who the letters come from, and where messages to colleagues are said to come from.
struct NotifierSettings: Codable {
    let municipality: String
    /// The municipality's CVR number, which its Digital Post is sent from.
    let cvr: String
    /// What a unit that is not listed below signs with.
    let office: Office
    /// The units that sign with something of their own; what is left out is taken from `office`.
    let units: [UnitOffice]
    /// The sender of messages to staff, `genklang@kommune.dk`.
    let mailFrom: String
    /// Where colleagues open Genklang, `https://genklang.kommune.dk`, for messages about much at once; empty: they name none.
    let deskPage: String
    /// The mail server that messages to staff are handed to.
    let smtp: MailServerSettings
    /// The folder that receipts are laid in; empty: `receipts` in the outbox.
    let receiptFolder: String
    /// Whether citizens whose address is known are told by e-mail that there is a letter; never what it says.
    let nudgeCitizens: Bool
    /// After so many whole working days a letter on paper that nobody has said is printed is late; 0 where nobody says so.
    let printWorkingDays: Int
    /// How letters are handed over to the municipality's journal.
    let journal: JournalSettings

    struct Office: Codable {
        let name: String
        let addressLines: [String]
        let phone: String
        let phoneHours: String
        /// Where an objection can be written with a letter's code; empty when there is no such page.
        let page: String
    }

    struct UnitOffice: Codable {
        let unit: UnitID
        let name: String?
        let addressLines: [String]?
        let phone: String?
        let phoneHours: String?
        let page: String?
        /// The sender of messages to this unit's staff.
        let mailFrom: String?
    }

    /// The invented municipality that everything is tried out with.
    static let defaults: JSON = [
        "municipality": "Eksempel Kommune",
        "cvr": "11223344",
        "office": [
            "name": "Borgerservice",
            "addressLines": ["Rådhuspladsen 1", "9999 Eksempelby"],
            "phone": "99 99 99 99",
            "phoneHours": "mandag til onsdag kl. 8–16, torsdag kl. 8–17 og fredag kl. 8–15",
            "page": "http://127.0.0.1:7489/svar",
        ],
        "units": [
            ["unit": "U-demo02", "name": "Velfærd og Beskæftigelse"],
            ["unit": "U-demo03", "name": "Jobcenter Nord"],
            ["unit": "U-demo04", "name": "Ydelse og Sygedagpenge"],
            ["unit": "U-demo06", "name": "Byg og Miljø"],
        ],
        "mailFrom": "genklang@eksempel.invalid",
        "deskPage": "",
        "smtp": MailServerSettings.defaults,
        "receiptFolder": "",
        "nudgeCitizens": false,
        "printWorkingDays": 1,
        "journal": JournalSettings.defaults,
    ]

    static let bounds: SettingBounds = [
        "printWorkingDays": 0...30, "smtp.port": 1...65_535, "smtp.seconds": 5...3600, "smtp.tryHours": 1...240,
        "journal.receiptHours": 1...720,
    ]

    /// Whether an address can be opened by a press, and says nothing but where: no path, nothing behind it.
    static func isPage(_ address: String) -> Bool {
        guard address.hasPrefix("https://") || address.hasPrefix("http://127.0.0.1:") else { return false }
        let place = address.drop { $0 != "/" }.dropFirst(2)
        return !place.isEmpty && place.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.:".contains($0)) }
    }

    /// For how many days a receipt that was taken is kept.
    private static let receiptKeepDays = 30

    /// Where receipts of letters that have left are laid.
    func receipts(in dataFolder: String) -> ArrivalFolder {
        ArrivalFolder(
            receiptFolder.isEmpty ? "\(dataFolder)/outbox/receipts" : receiptFolder, keepDays: Self.receiptKeepDays)
    }

    /// Who messages to a colleague of this unit come from.
    /// The senders of messages to staff, the municipality's first.
    var mailSenders: [String] { [mailFrom] + units.compactMap(\.mailFrom) }

    func mailSender(for unit: UnitID?) -> String { units.first { $0.unit == unit }?.mailFrom ?? mailFrom }

    /// Who signs a letter about a case of this unit.
    func sender(for unit: UnitID) -> LetterSender {
        let own = units.first { $0.unit == unit }
        let page = own?.page ?? office.page
        return LetterSender(
            municipality: municipality, unit: own?.name ?? office.name,
            addressLines: own?.addressLines ?? office.addressLines, phone: own?.phone ?? office.phone,
            phoneHours: own?.phoneHours ?? office.phoneHours, page: page.isEmpty ? nil : page)
    }
}
