/// What figures of five incidents or more brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let figures = """
        -- 14: figures of incidents tell of five incidents or more
        -- They were chosen by people alone: of a unit below another they could tell of fewer, also by subtraction.
        DELETE FROM incident_figure
         WHERE incidents < 5 OR unit IN (SELECT unit FROM unit WHERE parent IS NOT NULL);
        -- How many people were in incidents was chosen by them alone too, and nothing in the file says how many incidents.
        UPDATE figure SET in_incidents = NULL WHERE in_incidents IS NOT NULL;
        """
}
