// The headers of the official files of places, as they are in 2025 and 2026.

const columns = (text: string) => text.trim().split(/[|\n]/);

/** Hospital General Information. */
export const hospitalHeader = columns(`
Facility ID|Facility Name|Address|City/Town|State|ZIP Code|County/Parish|Telephone Number|Hospital Type|Hospital Ownership
Emergency Services|Meets criteria for birthing friendly designation|Hospital overall rating|Hospital overall rating footnote
MORT Group Measure Count|Count of Facility MORT Measures|Count of MORT Measures Better|Count of MORT Measures No Different
Count of MORT Measures Worse|MORT Group Footnote|Safety Group Measure Count|Count of Facility Safety Measures
Count of Safety Measures Better|Count of Safety Measures No Different|Count of Safety Measures Worse|Safety Group Footnote
READM Group Measure Count|Count of Facility READM Measures|Count of READM Measures Better
Count of READM Measures No Different|Count of READM Measures Worse|READM Group Footnote|Pt Exp Group Measure Count
Count of Facility Pt Exp Measures|Pt Exp Group Footnote|TE Group Measure Count|Count of Facility TE Measures
TE Group Footnote`);

/** Hospital Provider Cost Report. */
export const costReportHeader = columns(`
rpt_rec_num|Provider CCN|Hospital Name|Street Address|City|State Code|Zip Code|County|Medicare CBSA Number|Rural Versus Urban
CCN Facility Type|Provider Type|Type of Control|Fiscal Year Begin Date|Fiscal Year End Date|FTE - Employees on Payroll
Number of Interns and Residents (FTE)|Total Days Title V|Total Days Title XVIII|Total Days Title XIX
Total Days (V + XVIII + XIX + Unknown)|Number of Beds|Total Bed Days Available|Total Discharges Title V
Total Discharges Title XVIII|Total Discharges Title XIX|Total Discharges (V + XVIII + XIX + Unknown)
Number of Beds + Total for all Subproviders|Hospital Total Days Title V For Adults & Peds
Hospital Total Days Title XVIII For Adults & Peds|Hospital Total Days Title XIX For Adults & Peds
Hospital Total Days (V + XVIII + XIX + Unknown) For Adults & Peds|Hospital Number of Beds For Adults & Peds
Hospital Total Bed Days Available For Adults & Peds|Hospital Total Discharges Title V For Adults & Peds
Hospital Total Discharges Title XVIII For Adults & Peds|Hospital Total Discharges Title XIX For Adults & Peds
Hospital Total Discharges (V + XVIII + XIX + Unknown) For Adults & Peds|Cost of Charity Care|Total Bad Debt Expense
Cost of Uncompensated Care|Total Unreimbursed and Uncompensated Care|Total Salaries From Worksheet A
Overhead Non-Salary Costs|Depreciation Cost|Total Costs|Inpatient Total Charges|Outpatient Total Charges
Combined Outpatient + Inpatient Total Charges|Wage-Related Costs (Core)|Wage-Related Costs (RHC/FQHC)
Total Salaries (adjusted)|Contract Labor: Direct Patient Care|Wage Related Costs for Part - A Teaching Physicians
Wage Related Costs for Interns and Residents|Cash on Hand and in Banks|Temporary Investments|Notes Receivable
Accounts Receivable|Less: Allowances for Uncollectible Notes and Accounts Receivable|Inventory|Prepaid Expenses
Other Current Assets|Total Current Assets|Land|Land Improvements|Buildings|Leasehold Improvements|Fixed Equipment
Major Movable Equipment|Minor Equipment Depreciable|Health Information Technology Designated Assets|Total Fixed Assets
Investments|Other Assets|Total Other Assets|Total Assets|Accounts Payable|Salaries, Wages, and Fees Payable
Payroll Taxes Payable|Notes and Loans Payable (Short Term)|Deferred Income|Other Current Liabilities
Total Current Liabilities|Mortgage Payable|Notes Payable|Unsecured Loans|Other Long Term Liabilities
Total Long Term Liabilities|Total Liabilities|General Fund Balance|Total Fund Balances|Total Liabilities and Fund Balances
DRG Amounts Other Than Outlier Payments|DRG Amounts Before October 1|DRG Amounts After October 1
Outlier Payments For Discharges|Disproportionate Share Adjustment|Allowable DSH Percentage|Managed Care Simulated Payments
Total IME Payment|Inpatient Revenue|Outpatient Revenue|Total Patient Revenue
Less Contractual Allowance and Discounts on Patients' Accounts|Net Patient Revenue|Less Total Operating Expense
Net Income from Service to Patients|Total Other Income|Total Income|Total Other Expenses|Net Income|Cost To Charge Ratio
Net Revenue from Medicaid|Medicaid Charges|Net Revenue from Stand-Alone CHIP|Stand-Alone CHIP Charges`);

/** Health center sites: the official header ends with a comma that its lines do not have. */
export const siteHeader = columns(`
Health Center Type|Health Center Number|BHCMIS Organization Identification Number|BPHC Assigned Number|Site Name|Site Address
Site City|Site State Abbreviation|Site Postal Code|Site Telephone Number|Site Web Address|Operating Hours per Week
Health Center Location Setting Identification Number|Health Center Service Delivery Site Location Setting Description
Health Center Status Identification Number|Site Status Description|FQHC Site Medicare Billing Number|FQHC Site NPI Number
Health Center Location Identification Number|Health Center Location Type Description|Health Center Type Identification Number
Health Center Type Description|Health Center Operator Identification Number|Health Center Operator Description
Health Center Operating Schedule Identification Number|Health Center Operational Schedule Description
Health Center Operating Calendar Surrogate Key|Health Center Operating Calendar|Site Added to Scope this Date
Health Center Name|Health Center Organization Street Address|Health Center Organization City|Health Center Organization State
Health Center Organization ZIP Code|Grantee Organization Type Description|Geocoding Artifact Address Primary X Coordinate
Geocoding Artifact Address Primary Y Coordinate|U.S. - Mexico Border 100 Kilometer Indicator
U.S. - Mexico Border County Indicator|State and County Federal Information Processing Standard Code|Complete County Name
County Equivalent Name|County Description|HHS Region Code|HHS Region Name|State FIPS Code|State Name
State FIPS and Congressional District Number Code|Congressional District Number|Congressional District Name
Congressional District Code|U.S. Congressional Representative Name|Name of U.S. Senator Number One
Name of U.S. Senator Number Two|Data Warehouse Record Create Date`);

/** Shortage areas of primary care, with the same comma at the end. */
export const shortageHeader = columns(`
HPSA Name|HPSA ID|Designation Type|HPSA Discipline Class|HPSA Score|PC MCTA Score|Primary State Abbreviation|HPSA Status
HPSA Designation Date|HPSA Designation Last Update Date|Metropolitan Indicator|HPSA Geography Identification Number
HPSA Degree of Shortage|Withdrawn Date|HPSA FTE|HPSA Designation Population|% of Population Below 100% Poverty
HPSA Formal Ratio|HPSA Population Type|Rural Status|Longitude|Latitude|BHCMIS Organization Identification Number
Break in Designation|Common County Name|Common Postal Code|Common Region Name|Common State Abbreviation
Common State County FIPS Code|Common State FIPS Code|Common State Name|County Equivalent Name
County or County Equivalent Federal Information Processing Standard Code|Discipline Class Number|HPSA Address|HPSA City
HPSA Component Name|HPSA Component Source Identification Number|HPSA Component State Abbreviation|HPSA Component Type Code
HPSA Component Type Description|HPSA Designation Population Type Description|HPSA Estimated Served Population
HPSA Estimated Underserved Population|HPSA Metropolitan Indicator Code|HPSA Population Type Code|HPSA Postal Code
HPSA Provider Ratio Goal|HPSA Resident Civilian Population|HPSA Shortage|HPSA Status Code|HPSA Type Code
HPSA Withdrawn Date String|Primary State FIPS Code|Primary State Name|Provider Type|Rural Status Code|State Abbreviation
State and County Federal Information Processing Standard Code|State FIPS Code|State Name
U.S. - Mexico Border 100 Kilometer Indicator|U.S. - Mexico Border County Indicator|Data Warehouse Record Create Date
Data Warehouse Record Create Date Text`);

/** Doctors and Clinicians, as it has been since 2023. */
export const clinicianHeader = columns(`
NPI|Ind_PAC_ID|Ind_enrl_ID|Provider Last Name|Provider First Name|Provider Middle Name|suff|gndr|Cred|Med_sch|Grd_yr|pri_spec
sec_spec_1|sec_spec_2|sec_spec_3|sec_spec_4|sec_spec_all|Telehlth|Facility Name|org_pac_id|num_org_mem|adr_ln_1|adr_ln_2|ln_2_sprs
City/Town|State|ZIP Code|Telephone Number|ind_assgn|grp_assgn|adrs_id`);

/** Facility Affiliation. */
export const affiliationHeader = columns(`
NPI|Ind_PAC_ID|Provider Last Name|Provider First Name|Provider Middle Name|suff|facility_type
Facility Affiliations Certification Number|Facility Type Certification Number`);

/** A select list in the order of a header: SQL for some columns, nothing in the others. */
export function selectAs(
  header: readonly string[],
  values: Readonly<Record<string, string>>,
  nothing = 'null',
): string {
  const unknown = Object.keys(values).find((column) => !header.includes(column));
  if (unknown) throw new Error(`The official file has no column “${unknown}”.`);
  return header.map((column) => `${values[column] ?? nothing} as "${column}"`).join(', ');
}
