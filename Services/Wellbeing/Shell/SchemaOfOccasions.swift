/// What days that cannot be brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let occasions = """
        -- 12: the day of what a prompt came up with; where it is not kept, the day on which it was asked for
        ALTER TABLE prompt ADD COLUMN occasion_on TEXT;
        """
}
