// Generated from the vocabulary in rulesets/ by `npm run generate`. Do not edit.

/** An exact decimal, as a JSON number or as its digits. */
export type Decimal = number | string;
/** `"1.2 kg"` or its parts. A bare number is not understood. */
export type Quantity = string | { value: Decimal; unit: string };
/** `"149.90 EUR"` or its parts. A bare number is not understood. */
export type Money = string | { amount: Decimal; currency: string };
/** `"4.7%"`. */
export type Percent = string;
/** `"0.1%"`, `"25 ppb"`, `"90 mg/kg"`. */
export type Share = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;
/** RFC 3339 with an offset. */
export type Moment = string;
/** `"18 months"`, `"3 years"`, `"10 days"`. */
export type Duration = string;
/** ISO 3166-1 alpha-2, with an ISO 3166-2 subdivision where it matters: `"FR"`, `"ES-CN"`, `"XI"`. */
export type Place = string;
export type Country = string;
/** BCP 47. */
export type Language = string;
/** `"6206.10"` or its digits. */
export type HsCode = string;

/** A fact may say where it comes from, and counts if it comes from one of `P`. */
export type Stated<T, P = "given" | "derived" | "verified"> = T | { value: T; provenance: P; confidence?: number };
/** What nobody may guess: a derived value counts as not known. */
export type Given<T> = Stated<T, "given" | "verified">;
/** What counts only as confirmed. */
export type Verified<T> = { value: T; provenance: "verified" };

/** Shipment. */
export interface Shipment {
  address?: {
    /** Country code on the address. As it stands on label and papers. Such as GB. */
    country_code?: Given<string>;
  };
  /** Air waybill. Number of the air waybill the goods travel under; none where they do not fly under one. Such as 020-12345675. */
  air_waybill?: Given<string | null>;
  /** Kind of aircraft. Whether the goods may be put on a passenger aircraft, or only on cargo aircraft. Such as cargo-only. */
  aircraft?: Given<"passenger" | "cargo-only">;
  buyer?: {
    /** Buyer is of age. The buyer's age was checked and is at least what the law asks for these goods. Such as yes. */
    adult?: Given<boolean>;
    /** Identity number of the buyer. Number customs of the destination ask of the buyer. Such as 110101199001011234. */
    id_number?: Given<string | null>;
    /** Kind of buyer. A private person, or a business that buys for its trade. Such as consumer. */
    kind?: Stated<"consumer" | "business">;
    /** Name of the buyer. Name of the person or business that buys. Such as Li Hua. */
    name?: Given<string>;
    /** UK VAT number of the buyer. The VAT number HMRC gave the buyer's business, where he gives it for this purchase. The number of a Member State does not count. Such as GB123456789. */
    uk_vat_number?: Given<string | null>;
    /** Everything he receives that day. Fair retail value of all goods one person brings or has sent into the United States on one day; unless stated, that of this consignment. Such as 800.00 USD. */
    us_day_value?: Stated<Money>;
  };
  /** In a passenger's baggage. Not cargo: a passenger or member of the crew carries it. Such as no. */
  carried_by_passenger?: Given<boolean>;
  carrier?: {
    /** How the carrier computes the postal duty. Between 29 August 2025 and 23 February 2026 the carrier chose: a share of the value, or an amount for each postal item. Such as ad-valorem. */
    postal_duty_method?: Given<"ad-valorem" | "specific">;
    /** Divisor for volume. How many cubic centimetres count as a kilogram: 5,000 or 6,000 in most tariffs. Such as 5000 cm3/kg. */
    volume_divisor?: Given<Quantity>;
  };
  /** Goes to. Whether the consignment goes to the buyer or into a warehouse in which it waits for one. Unless stated, to the buyer. Such as warehouse. */
  consigned_to?: Given<"buyer" | "warehouse">;
  /** Container. Number on the doors of the container the goods travel in; none where they travel in none. Such as CSQU3054383. */
  container_number?: Given<string | null>;
  customs?: {
    /** Customs declaration accepted on. The day customs accept the import declaration. It, not the day of the order, decides which customs law applies. Such as 2026-07-01. */
    accepted_on?: Stated<CivilDate>;
    /** Cleared for import in. Where the import declaration is lodged; unless stated, where the goods go. Such as DE. */
    cleared_in?: Stated<Place>;
    /** Dataset of the declaration. H1 is the standard import declaration, H6 the postal one, H7 the short one for low values. Unless stated: H7 for a consumer's parcel of low value without preference, else H1. Such as H7. */
    dataset?: Stated<"H1" | "H6" | "H7">;
    /** Cleared in an express consignment facility. The entry is released at an express consignment facility, where a fee for each waybill stands in place of the fee for an informal entry. Unless stated, it is not. Such as no. */
    express_facility?: Given<boolean>;
    /** Enters from a foreign trade zone. The goods are entered out of an American foreign trade zone. Unless stated, they are not. Such as no. */
    from_ftz?: Given<boolean>;
    /** Preferential origin claimed. The declaration claims a preferential rate of duty because of origin. Such as no. */
    preference_claimed?: Given<boolean>;
    /** Merchandise processing fee in force. The fee of United States customs for this kind of entry by the notice of the fiscal year. Asked for from 1 October 2026: the amounts of that year have not been seen. Such as 2.69 USD. */
    processing_fee?: Given<Money>;
  };
  /** Destination. Where transport to the buyer ends: country, with its region where the law of the country differs by region (FR-RE is Réunion, FR-IDF Paris; ES-CN the Canaries, ES-MD Madrid; XI is Northern Ireland). If only the mainland is known, any of its regions will do: FR-IDF, ES-MD, FI-18, PT-11. Such as DE. */
  destination?: Stated<Place>;
  /** Address on an island. The address the goods go to lies on an island. Asked only where islands of the country have a VAT rate of their own. Such as no. */
  destination_island?: Stated<boolean>;
  /** Delivered in New York City. The address lies in New York City. Asked of small electric vehicles to New York State. Such as no. */
  destination_new_york_city?: Stated<boolean>;
  /** Gift. An occasional present between private persons, for which nobody pays. Such as no. */
  gift?: Given<boolean>;
  /** Gross weight of the consignment. Goods with all packaging. Such as 1.8 kg. */
  gross_weight?: Given<Quantity>;
  importer?: {
    /** Importer established in. Where the importer has his business. Such as DE. */
    country?: Given<Place>;
    /** Importer. Who is named as importer in the declaration; none where nobody is. Such as Example Import GmbH. */
    name?: Given<string | null>;
    /** Imported by a business in its own name. A business (seller, marketplace or buyer) imports the goods into the destination in its own name, rather than the consumer. Such as no. */
    of_record?: Given<boolean>;
    /** Non-recycled plastic packaging imported this month. Weight of non-recycled plastic in non-reusable packaging that the importer brings into the destination in this calendar month. Such as 4 kg. */
    plastic_month?: Given<Quantity>;
    /** Plastic packaging made or imported in 12 months. Finished plastic packaging the importer makes in or imports into the destination within twelve months. Such as 2 tonnes. */
    plastic_packaging_12m?: Given<Quantity>;
    /** Size of the importer. Of whoever first places the goods on the market of the destination. Such as small. */
    size?: Given<"micro" | "small" | "medium" | "large">;
  };
  /** Delivery term (Incoterms 2020). Who pays and bears the risk up to where. Such as DDP. */
  incoterm?: Given<"EXW" | "FCA" | "FAS" | "FOB" | "CFR" | "CIF" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP">;
  /** Intrinsic value. Net price of all goods of the consignment: without VAT and other taxes shown apart, and without transport and insurance unless they are inside one price. Such as 149.90 EUR. */
  intrinsic_value?: Stated<Money>;
  invoice?: {
    /** Currency of the invoice. Three-letter code of the currency its amounts are in. Such as JPY. */
    currency?: Given<string>;
    /** Decimals in its amounts. How many decimals the amounts on the invoice are written with. Such as 2. */
    decimals?: Given<Decimal>;
  };
  /** IOSS number. The Import One-Stop-Shop number declared with the consignment: of the seller, his intermediary or the marketplace. Such as IM3720000012. */
  ioss_number?: Given<string | null>;
  marketplace?: {
    /** Single contact point for product safety. The platform named one contact for authorities and one for consumers. Such as yes. */
    contact_point?: Given<boolean>;
    /** Registered with the Safety Gate Portal. The platform stands in the Safety Gate Portal with its contact point. Such as yes. */
    safety_gate_registered?: Given<boolean>;
    /** Size of the platform. By staff and turnover or balance sheet. Such as large. */
    size?: Given<"micro" | "small" | "medium" | "large">;
    /** Lets sellers enter safety data. Its form lets sellers enter manufacturer, responsible person, identification and warnings. Such as yes. */
    takes_listing_data?: Given<boolean>;
  };
  /** Carried by. How the consignment travels; post is the designated postal operator, whatever it flies with. Such as air. */
  mode?: Stated<"air" | "sea" | "road" | "rail" | "post">;
  /** Power banks a person carries. How many power banks one person brings on board. Such as 2. */
  passenger_power_banks?: Given<Decimal>;
  post?: {
    /** Postal service. Small packet is letter post with goods; parcel and EMS are not letter post. Such as small-packet. */
    service?: Stated<"small-packet" | "letter" | "parcel" | "ems">;
    /** Operator approved for lithium. The civil aviation authority approved the operator to take equipment with lithium batteries. Such as yes. */
    takes_lithium?: Given<boolean>;
    /** Value in SDR. Value of the goods of the item of mail in Special Drawing Rights of the IMF. Such as 40. */
    value_sdr?: Stated<Decimal>;
  };
  responsible?: {
    /** American cosmetic sales, yearly average. Average gross yearly sales of cosmetics in the United States over three years, of the owner or operator. Such as 250000.00 USD. */
    us_cosmetic_sales?: Given<Money>;
  };
  sender?: {
    /** Kind of sender. Whether a business or a private person sends the goods. Unless a private sender is stated, it is a business. Such as business. */
    kind?: Stated<"business" | "private">;
  };
  /** Several orders sent together. Two or more orders of one buyer from one seller travel together under one transport contract. Such as no. */
  several_orders?: Stated<boolean>;
  /** Sent from. The country the parcel is sent from to the buyer. It is not the origin of the goods. Such as CN. */
  ship_from?: Stated<Place>;
  shop?: {
    /** Warning shown before purchase. Buyers see the warning before they pay. Such as yes. */
    prior_warning?: Given<boolean>;
    /** Withdrawal button. The online interface has a function 'withdraw from contract here'. Such as yes. */
    withdrawal_function?: Given<boolean>;
  };
  /** Sold on a marketplace. An online marketplace lets buyer and seller conclude the sale. A site that only takes payments, lists, advertises or redirects is none. Such as yes. */
  sold_on_marketplace?: Given<boolean>;
  /** Where the goods are when sold. The country in which the goods lie when the buyer orders them; unless stated, the place they are sent from. Such as CN. */
  stock_country?: Stated<Place>;
  /** Day the VAT falls due. For a sale taxed at checkout, the day payment is accepted. Import VAT does not follow it: there the day the declaration is accepted decides. Such as 2026-07-01. */
  tax_point?: Stated<CivilDate>;
  /** Transport and insurance. What is charged for transport and insurance to the destination beside the prices of the goods; 0 where it is free or inside the prices. Such as 5.00 EUR. */
  transport?: Given<Money>;
  /** Transport shown apart on the invoice. The invoice shows transport and insurance on a line of their own. Such as yes. */
  transport_shown_apart?: Given<boolean>;
  /** Transport and insurance to the border. The part of transport and insurance up to the place of entry. Unless it is shown, all of it counts. Such as 4.00 EUR. */
  transport_to_border?: Stated<Money>;
  /** Solid wood packaging used. Crates, pallets or dunnage of raw wood travel with the goods. Parcels mostly have none. Such as no. */
  wood_packaging?: Given<boolean>;
  /** Customs declaration. */
  declaration?: Declaration;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Exchange rate. */
  exchange_rates?: ExchangeRate[] | null;
  /** Whether exchange_rates names all there are. */
  exchange_rates_complete?: boolean;
  /** Item. */
  items?: Item[] | null;
  /** Order. */
  order?: Order;
  /** Package. */
  packages?: Package[] | null;
  /** Payment. */
  payment?: Payment;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
  /** Party with a role. */
  roles?: Role[] | null;
  /** Whether roles names all there are. */
  roles_complete?: boolean;
  /** Seller. */
  seller?: Seller;
  /** Warehouse. */
  site?: Site;
  /** Waybill. */
  waybill?: Waybill;
}

/** Item. */
export interface Item {
  /** Active substance approved. Every biocidal active substance is approved or under review for this use. Such as yes. */
  active_substance_approved?: Given<boolean>;
  /** Advertised apart from the offer. Advertisements or technical promotion beside the offer name this model. Such as no. */
  advertised?: Stated<boolean>;
  /** Age checked at sale and delivery. Whoever sells and hands it over checks that the buyer is of age. Such as yes. */
  age_checked_sale?: Given<boolean>;
  /** From this age. The youngest age the maker says the product is for. None where the maker names none. Such as 3 years. */
  age_from?: Stated<Duration | null>;
  /** Up to this age. The oldest age the maker says the product is for. None where the maker names none. Such as 8 years. */
  age_to?: Stated<Duration | null>;
  /** Tested on animals. The product or an ingredient was tested on animals to meet the law on cosmetics. Such as no. */
  animal_tested?: Given<boolean>;
  /** Primary aromatic amines found. Primary aromatic amines were found in the food simulant. Such as no. */
  aromatic_amines_detected?: Given<boolean>;
  /** Speed at which the motor stops helping. The speed above which the motor gives no help. Such as 25 km/h. */
  assist_speed?: Stated<Quantity>;
  /** Looks like something for children. Its form, colour or packaging makes children take it for a toy or for food. Such as no. */
  attractive_to_children?: Stated<boolean>;
  /** Battery left after 800 cycles. Capacity left after 800 charging cycles, as a share of the rated one. Such as 83%. */
  battery_after_800_cycles?: Given<Percent>;
  /** Battery compartment secured. Button cells come out only with a tool or by two separate movements at once, also after foreseeable abuse. Such as yes. */
  battery_compartment_secure?: Given<boolean>;
  /** Why the battery may stay fixed. Appliance for regular wet use, medical device, or phone or tablet that meets the durability requirements; none otherwise. Such as wet-environment. */
  battery_exception?: Given<"wet-environment" | "medical" | "durable-phone" | null>;
  /** User can change the battery. The user can take out and replace the portable batteries with tools that are on sale, without special tools, heat or solvents. Such as yes. */
  battery_removable?: Given<boolean>;
  /** Meant to kill or repel. Meant or claimed to destroy, repel or render harmless bacteria, fungi, insects or rodents, as a product or as a treated article. Such as no. */
  biocidal?: Stated<boolean>;
  /** Biodegradable polymer. The polymer is proven degradable by the tests of the law. Such as no. */
  biodegradable?: Given<boolean>;
  /** Bisphenol goods with the longer period. Packaging for fruit, vegetables or fish, articles with the bisphenol in an outer coating only, and certain professional articles for repeated use. Such as no. */
  bisphenol_later?: Given<boolean>;
  /** Bisphenol used. BPA or another hazardous bisphenol was used to make the parts that touch food. Such as no. */
  bisphenol_used?: Given<boolean>;
  /** Bladed article. Has a blade or a sharp point, as knives, razors, axes and swords do. Such as no. */
  blade?: Stated<boolean>;
  /** Boiling point. Temperature at which the liquid begins to boil under ordinary pressure. Such as 78 °C. */
  boiling_point?: Given<Quantity>;
  /** Brand. The brand under which the product is sold; none where it has none. Such as ACME. */
  brand?: Stated<string | null>;
  /** Use of the brand allowed. The owner of the brand allows the seller to sell this product under it. Such as yes. */
  brand_authorised?: Given<boolean>;
  /** Holds a button or coin cell. Is, holds or comes with a button cell or coin battery. Such as no. */
  button_cell?: Stated<boolean>;
  /** Category. What kind of goods it is; the finest that fits. Each kind says what the law takes the goods for, and is without whatever its name does not tell: clothing has no heater or lamp, furniture no motor, toy no battery, footwear no leather. Goods that have it are of the kind that says so (electric-…, leather-…, childrens-…, wooden-…), or the fact itself is stated beside the kind. Goods of two kinds go by what they are sold for. e-cigarette is one that is refilled and recharged; perfume includes toilet waters. Such as toy. */
  category?: Stated<"toy" | "electric-toy" | "soft-toy" | "ride-on-toy" | "game" | "adult-game" | "fancy-dress" | "balloon" | "magnet" | "chemistry-set" | "scale-model" | "childcare-article" | "electric-childcare-article" | "infant-feeding-article" | "crib" | "baby-carrier" | "pushchair" | "child-car-seat" | "childrens-article" | "clothing" | "childrens-clothing" | "sleepwear" | "childrens-sleepwear" | "electric-clothing" | "leather-clothing" | "clothing-accessory" | "footwear" | "leather-footwear" | "childrens-footwear" | "electric-footwear" | "household-textile" | "textile" | "bag" | "leather-goods" | "jewellery" | "childrens-jewellery" | "watch" | "sunglasses" | "cosmetic" | "leave-on-cosmetic" | "rinse-off-cosmetic" | "nail-cosmetic" | "hair-dye" | "sun-care" | "perfume" | "electronics" | "phone" | "tablet" | "laptop" | "computer" | "computer-accessory" | "display" | "camera" | "headphones" | "speaker" | "game-console" | "e-reader" | "navigation-device" | "wearable" | "charger" | "cable" | "power-bank" | "battery" | "network-device" | "smart-home-device" | "radio-equipment" | "drone" | "small-appliance" | "kitchen-appliance" | "personal-care-appliance" | "large-appliance" | "light-source" | "lamp" | "bicycle" | "e-bike" | "e-scooter" | "hoverboard" | "tyre" | "e-cigarette" | "disposable-vape" | "e-liquid" | "tobacco" | "lighter" | "tableware" | "cookware" | "food-container" | "single-use-tableware" | "furniture" | "wooden-furniture" | "electric-furniture" | "childrens-furniture" | "upholstered-furniture" | "mattress" | "clothing-storage" | "wood-product" | "candle" | "plant" | "knife" | "weapon" | "biocide" | "detergent" | "paint" | "glue" | "air-freshener" | "aerosol" | "chemical-mixture" | "firework" | "charcoal" | "hand-sanitiser" | "food" | "coffee" | "tea" | "alcohol" | "supplement" | "pet-food" | "medicine" | "medical-device" | "ppe" | "sports-equipment" | "power-tool" | "machine" | "laser-product" | "book" | "media" | "art" | "antique" | "musical-instrument" | "construction-product" | "live-animal" | "other">;
  /** An EU CE law applies. At least one EU law that provides for CE marking covers the product: toys, electrical, radio, PPE, machinery, medical devices and so on. Such as yes. */
  ce_required?: Stated<boolean>;
  /** Charcoal. Charcoal of wood, coconut or other plants, for barbecues and water pipes too. Follows from the category. Such as no. */
  charcoal?: Stated<boolean>;
  /** Charge point or smart meter. A charge point for electric vehicles or a smart meter: security law of Great Britain leaves both to laws of their own. Such as no. */
  charge_point_or_meter?: Stated<boolean>;
  /** Highest charging power. The most power it takes when charged by wire. Such as 18 W. */
  charge_power?: Stated<Quantity>;
  /** Child-resistant packaging. Loose button or coin batteries are packed so that a small child cannot get at them. Such as yes. */
  child_resistant_pack?: Given<boolean>;
  /** Childcare article. Intended to help children sleep, relax, be fed, suck or be kept clean. Such as no. */
  childcare_article?: Stated<boolean>;
  /** Children's product. Designed or intended primarily for children of 12 years or younger: toys, children's clothing and jewellery, childcare articles and the like. Such as no. */
  children_product?: Stated<boolean>;
  /** Appendix of CITES. The appendix that lists the species the goods are, or are made of: the species decides, not the tariff code. Rosewood, ivory, reptile leather, coral, caviar and agarwood are mostly listed. Such as II. */
  cites_appendix?: Given<"I" | "II" | "III" | "not-listed">;
  /** Clothing. Worn on the body, with accessories such as hats, gloves, scarves and belts. Such as yes. */
  clothing?: Stated<boolean>;
  /** Compass deflection at 2.1 m, in degrees. How far the package turns a compass needle 2.1 m away. Such as 1.5. */
  compass_deflection?: Given<Decimal>;
  /** Accessory or part for another's product. Sold as fitting a product of another brand, which it names only to say so. Such as no. */
  compatible_accessory?: Stated<boolean>;
  /** Composite wood inside. Holds hardwood plywood, particle board or fibreboard. Such as no. */
  composite_wood?: Stated<boolean>;
  /** Consumer connectable product. Connects to the internet or to a network or device that does, and is sold to consumers. Such as yes. */
  connectable?: Stated<boolean>;
  /** Consumer product. Meant for consumers or likely to be used by them. Food, feed, medicines, living plants and animals, and antiques are none here. Such as yes. */
  consumer_product?: Stated<boolean>;
  /** Conversion kit. Turns a bicycle into an e-bike. Such as no. */
  conversion_kit?: Stated<boolean>;
  /** Cosmetic product. A substance or mixture for the outer body, teeth or mouth, to clean, perfume, change, protect or care for them. Such as no. */
  cosmetic?: Stated<boolean>;
  /** Touches the eye's mucosa, is injected, taken in or stays over a day. Cosmetics that touch the mucous membrane of the eye, are injected, are for internal use or change appearance for more than 24 hours. Such as no. */
  cosmetic_high_exposure?: Stated<boolean>;
  /** How the cosmetic is used. Left on the skin, hair or nails, or rinsed off; body lotion apart, for some limits are its own. Such as leave-on. */
  cosmetic_use?: Stated<"leave-on" | "body-lotion" | "rinse-off">;
  /** Suspected counterfeit. Customs, a platform or a right-holder suspects that the goods are counterfeit or pirated. Such as no. */
  counterfeit_suspected?: Stated<boolean>;
  /** Maker on the FCC Covered List. The equipment or its maker stands on the Covered List of the FCC. Such as no. */
  covered_list_maker?: Given<boolean>;
  /** A CPSC rule applies. A rule, ban or standard that the US Consumer Product Safety Commission enforces and that calls for a certificate covers the product. Such as no. */
  cpsc_rule?: Stated<boolean>;
  /** Customs value of the line. Value the duty is taken of; unless stated, the price with its share of transport and insurance to the border. Such as 21.00 EUR. */
  customs_value?: Stated<Money>;
  /** Description of the goods. What the goods are, in plain words, as it will stand in the declaration. Such as cotton T-shirt, men's. */
  description?: Stated<string>;
  /** Product with digital elements. Software or hardware that connects, directly or not, to a device or network. Such as no. */
  digital_elements?: Stated<boolean>;
  /** Price reduction announced. The offer says that the price was lowered. Such as no. */
  discount_shown?: Stated<boolean>;
  /** Do-it-yourself or garden article. A tool, fitting, material or plant-care article for work at home or in the garden, in the sense of French producer responsibility. Such as no. */
  diy_article?: Stated<boolean>;
  /** Claims of a drug. Sunscreen, acne, dandruff, antiperspirant, fluoride or another claim to treat, prevent or change how the body works. Such as no. */
  drug_claim?: Stated<boolean>;
  /** Rate of duty. Rate of the destination's ordinary tariff for this code and origin, with additional duties left out. Such as 4.7%. */
  duty_rate?: Stated<Percent>;
  /** Small electric vehicle. E-bike, e-scooter, hoverboard or another small vehicle with an electric motor, or a kit or battery for one. Such as no. */
  e_mobility?: Stated<boolean>;
  /** WEEE category. One of the six categories of Annex III to Directive 2012/19/EU. Such as small-it. */
  eee_category?: Stated<"temperature-exchange" | "screens" | "lamps" | "large" | "small" | "small-it">;
  /** Electrical or electronic equipment. Needs electric current or an electromagnetic field to work as it should, up to 1,000 V AC or 1,500 V DC. Such as no. */
  electrical?: Stated<boolean>;
  /** Digital electronics inside. Holds circuits that make or use timing signals above 9 kHz, and so emit radio waves unintentionally. Such as no. */
  electronic?: Stated<boolean>;
  /** Migration limits of EN 71-3 kept. No element migrates beyond the limits for toys. Such as yes. */
  en71_3_met?: Given<boolean>;
  /** EU energy label applies. A product group with an EU energy label: light sources, displays, refrigerators, washing machines, dryers, dishwashers, air conditioners, tyres, smartphones, tablets. Such as no. */
  energy_labelled?: Stated<boolean>;
  /** Environmental claim. The strongest environmental claim of the listing or the packaging. Such as specific. */
  environmental_claim?: Stated<"specific" | "generic" | "neutral-by-offset" | null>;
  /** Offered as excepted quantity. The code of the UN list under which the goods are offered in excepted quantities; E0 where they are not. Such as E2. */
  excepted_quantity?: Given<"E0" | "E1" | "E2" | "E3" | "E4" | "E5">;
  /** Under an exclusion order. Within the scope of a general or limited exclusion order of the US International Trade Commission. Such as no. */
  exclusion_order?: Stated<boolean>;
  /** Magnetic field at 2.1 m. Strongest magnetic field found 2.1 m from any side of the package. Such as 0.3 A/m. */
  field_2m?: Given<Quantity>;
  /** Magnetic field at 4.6 m. Strongest magnetic field found 4.6 m from any side of the package. Such as 0.1 A/m. */
  field_5m?: Given<Quantity>;
  /** First sold with consent in. Where the brand owner first sold these goods or let them be sold. Such as CN. */
  first_sold_in?: Given<Place>;
  /** Flame resistant. Passes the flammability tests for children's sleepwear. Such as yes. */
  flame_resistant?: Given<boolean>;
  /** Flammability class. Class of 16 CFR 1610. Such as 1. */
  flammability_class?: Given<"1" | "2" | "3">;
  /** Flammable. Catches fire easily: a liquid with a flash point of up to 60 °C, a gas, an aerosol, a solid that burns readily. Follows from the category where that is enough, else from the flash point. Such as no. */
  flammable?: Stated<boolean>;
  /** Flash point. Lowest temperature, in a closed cup, at which the liquid gives off vapour that can be lit; none where it has none. Such as 23 °C. */
  flash_point?: Given<Quantity | null>;
  /** Roll-up or high-security device. A smartphone or tablet with a main display that rolls up, or one for high-security communication. Such as no. */
  flexible_display?: Stated<boolean>;
  /** Value free on board. Price of the line without international transport and insurance. Countries that leave these out of the customs value, as the United States do, take duty of it. Such as 50.00 USD. */
  fob_value?: Stated<Money>;
  /** Food or drink. Meant to be eaten or drunk by people, supplements and alcoholic drinks included. Such as no. */
  food?: Stated<boolean>;
  /** Touches food. Meant to touch food or drink, or bound to in ordinary use. Such as no. */
  food_contact?: Stated<boolean>;
  /** Footwear. Articles with soles that protect or cover the foot. Such as no. */
  footwear?: Stated<boolean>;
  /** Under a forced-labour decision. A decision of an authority bans this product or supplier. Such as no. */
  forced_labour_decision?: Stated<boolean>;
  /** Product of Annex I to the deforestation law. Holds or is made with cattle, cocoa, coffee, palm oil, rubber, soya or wood, and stands in Annex I of Regulation (EU) 2023/1115. Such as no. */
  forest_risk?: Stated<boolean>;
  /** Formaldehyde given off to the air. Concentration in the test chamber at the end of the test. Such as 0.05 mg/m3. */
  formaldehyde_emission?: Given<Quantity>;
  /** Formaldehyde migration. Into food or simulant. Such as 5 mg/kg. */
  formaldehyde_migration?: Given<Share>;
  /** Formaldehyde-releasing preservative. A preservative in it releases formaldehyde. Such as no. */
  formaldehyde_releaser?: Stated<boolean>;
  /** Free standing. Stands without being fixed to the building. Such as yes. */
  freestanding?: Stated<boolean>;
  /** Fur or seal. Which fur, skin or seal product it holds. Such as cat-or-dog. */
  fur?: Stated<"cat-or-dog" | "seal" | "other" | null>;
  /** Furniture. Movable furniture for homes, offices or gardens. Such as no. */
  furniture?: Stated<boolean>;
  /** Genuine branded goods. Made by the owner of the brand or with consent. Such as yes. */
  genuine?: Given<boolean>;
  /** GTIN. Number under the barcode: 8, 12, 13 or 14 digits; none where the article has none. Such as 4006381333931. */
  gtin?: Given<string | null>;
  /** Transfers money. Lets its holder transfer money, monetary value or virtual currency. Such as no. */
  handles_money?: Stated<boolean>;
  /** Holds a battery. Is a battery, has one built in, or is packed with one. Such as no. */
  has_battery?: Stated<boolean>;
  /** Classified as hazardous. The mixture is classified as hazardous under CLP or GHS. Such as no. */
  hazardous?: Given<boolean>;
  /** Height. Height when set up. Such as 900 mm. */
  height?: Stated<Quantity>;
  /** Packaging that ends up with consumers. Sales, outer or shipping packaging that typically becomes waste at private households. Unless stated, it does. Such as yes. */
  household_packaging?: Stated<boolean>;
  /** HS or tariff code. Six digits of the Harmonized System, or the longer national code. Such as 6109.10. */
  hs?: Stated<HsCode>;
  /** Edition of the Harmonized System. The edition the code was taken from; unless stated, the one in force. Such as 2022. */
  hs_edition?: Stated<"2017" | "2022" | "2028">;
  /** IEEPA rate of the origin. All additional American duties under the International Emergency Economic Powers Act on goods of this origin, added up, on the day of entry. They ended on 24 February 2026. Such as 20%. */
  ieepa_rate?: Stated<Percent>;
  /** Kind of infant sleep product. What an infant product for sleep is; some kinds are banned outright. Such as crib. */
  infant_sleep_kind?: Stated<"crib" | "drop-side-crib" | "crib-bumper" | "inclined-sleeper" | "other">;
  /** Ingredients. The list of ingredients in their INCI names, as it stands on the label. Such as Aqua, Glycerin, Retinol. */
  ingredients?: Stated<string>;
  /** Solid in each inner packaging. Net mass of what is in one inner packaging, such as a tube or bag; of the fullest. Such as 500 g. */
  inner_mass?: Given<Quantity>;
  /** Liquid or gas in each inner packaging. What is in one inner packaging, such as a bottle or can; of the fullest. Such as 100 mL. */
  inner_volume?: Given<Quantity>;
  /** Sends radio waves on purpose. Transmits by itself: Wi-Fi, Bluetooth, mobile, radio remote control. A receiver alone does not. Such as yes. */
  intentional_radiator?: Stated<boolean>;
  /** Connects to the internet. Can exchange data over the internet, by itself or through other equipment such as a phone. Such as no. */
  internet_connected?: Stated<boolean>;
  /** Open notices of right-holders. Rights of which an open notice or a decision says that the product breaches them. Such as design. */
  ip_notice?: Given<("trade-mark" | "design" | "patent" | "copyright")[]>;
  /** Jewellery. Jewellery, hair ornaments, piercing posts, brooches, cuff links and watches' wrist parts. Such as no. */
  jewellery?: Stated<boolean>;
  /** Known to be unsafe. Tests, complaints or accidents show a risk that ordinary use does not justify. Such as no. */
  known_unsafe?: Stated<boolean>;
  /** On the Lacey schedule. The tariff code stands on the schedule of plant products that take a Lacey Act declaration. Such as no. */
  lacey_schedule?: Stated<boolean>;
  /** Lead release. Lead released from a part a child can put in the mouth. Such as 0.02 ug/cm2/h. */
  lead_release?: Given<Quantity>;
  /** Leather parts. Holds leather that touches the skin. Such as no. */
  leather?: Stated<boolean>;
  /** Offered as limited quantity. Packed and marked to travel under the reliefs for dangerous goods in limited quantities. Such as no. */
  limited_quantity?: Given<boolean>;
  /** Net price of the line. Price of all pieces of the line without VAT, and without transport charged beside it. Such as 19.80 EUR. */
  line_price?: Stated<Money>;
  /** Languages of the listing. Languages in which the offer can be read in the destination. Such as de. */
  listing_languages?: Stated<Language[]>;
  /** Text of the listing. Bullet points and description, in the words buyers see. Such as Soft plush bear, 30 cm. */
  listing_text?: Stated<string>;
  /** Live animal. A living animal of any kind, insects and fish included. Such as no. */
  live_animal?: Stated<boolean>;
  /** Long cord. Has a cord or strap that can form a loop round the neck. Such as no. */
  long_cord?: Given<boolean>;
  /** Loose plastic glitter. Loose, non-biodegradable plastic glitter, as such or in a mixture. Glitter glued on an article is none. Such as no. */
  loose_glitter?: Stated<boolean>;
  /** Loose or separable magnet. A magnet is loose or can come off. Such as no. */
  loose_magnet?: Given<boolean>;
  /** Lowest price of the last 30 days. The lowest price the seller charged in the 30 days before the reduction. Such as 24.90 EUR. */
  lowest_price_30_days?: Given<Money>;
  /** Machinery. Linked parts of which at least one moves, driven by something other than human or animal force. Such as no. */
  machinery?: Stated<boolean>;
  /** Offered or sold. The day it is offered or handed over in the destination, be it new or stock of earlier days. Unless stated, the day asked about. Such as 2026-11-21. */
  made_available?: Stated<CivilDate>;
  /** Waterproofing agent. A consumer product for waterproofing clothes or shoes. Such as no. */
  made_for_waterproofing?: Stated<boolean>;
  /** Flux index of the magnet. Magnetic flux index of the strongest magnet that fits the small-parts cylinder. Such as 30 kG2mm2. */
  magnet_flux_index?: Given<Quantity>;
  /** Strong magnet inside. Magnets, or goods such as speakers whose magnet may deflect a compass. Follows from the category. Such as no. */
  magnetic?: Stated<boolean>;
  /** Main material. The material that makes up most of it by weight; for shoes, of the upper. Such as plastic. */
  main_material?: Stated<"textile" | "leather" | "plastic" | "rubber" | "metal" | "wood" | "paper" | "ceramic" | "glass" | "stone" | "other">;
  /** Runs on mains. Plugs into the mains itself or comes with a mains adapter. Such as no. */
  mains?: Stated<boolean>;
  /** Has a mains lead or plug. Is plugged into a socket: by a lead, as an adapter, or through an adapter that comes with it. What is wired in or screwed in, as bulbs are, has none. Unless stated, what runs on mains has one. Such as yes. */
  mains_lead?: Stated<boolean>;
  /** Made on. The day its manufacture was finished. Such as 2025-12-01. */
  manufactured_on?: Given<CivilDate>;
  /** Made or imported, the later. The day it was made or brought into the country, whichever is later. Such as 2024-03-20. */
  manufactured_or_imported?: Given<CivilDate>;
  /** Manufacturer established in. Where the manufacturer has his business, not where the goods were made. Such as CN. */
  manufacturer_country?: Given<Place>;
  /** Manufacturer. Who made it, or had it made, under his name or trade mark. Such as Example Toys Co., Ltd.. */
  manufacturer_name?: Given<string | null>;
  /** Product id of the manufacturer. The identifier the manufacturer gave the product, such as a GTIN or part number. Such as 04006381333931. */
  manufacturer_product_id?: Given<string | null>;
  /** Match and cigarette tests passed. Cover and filling pass the fire tests for upholstered furniture of Great Britain. Such as yes. */
  match_test_passed?: Given<boolean>;
  /** Medical device. Its maker gives it a medical purpose, or claims one; coloured contact lenses count too. Such as no. */
  medical_device?: Stated<boolean>;
  /** Medicine. Presented as treating or preventing disease, or acting as a drug does. Such as no. */
  medicine?: Stated<boolean>;
  /** Melamine or polyamide plastic. Parts that touch food are melamine resin or polyamide (nylon), as in hard dishes and black kitchen utensils. Such as no. */
  melamine_or_polyamide?: Stated<boolean>;
  /** Product id of the merchant. The identifier under which the seller offers the product. Such as TS-001-BLK-M. */
  merchant_product_id?: Given<string | null>;
  /** Minimum durability. How long the product keeps its function, unopened. Such as 36 months. */
  minimum_durability?: Given<Duration>;
  /** Chemical mixture. A mixture or solution of substances, or an article that gives one off: paint, glue, cleaner, e-liquid, diffuser oil, resin. Such as no. */
  mixture?: Stated<boolean>;
  /** Model or type. The designation by which the maker tells this product from his others. Such as WB-200. */
  model?: Given<string>;
  /** Continuous rated power. The power the motor can give without a limit of time, as its maker rates it. Such as 250 W. */
  motor_power?: Stated<Quantity>;
  /** Not safe without instructions. Cannot be used safely and as intended without instructions or safety information. Such as yes. */
  needs_instructions?: Stated<boolean>;
  /** Nickel release. Of the part that releases most; coated parts after two years of simulated wear. Such as 0.3 ug/cm2/week. */
  nickel_release?: Given<Quantity>;
  /** Nicotine. Nicotine in the liquid; none where there is none. Such as 20 mg/mL. */
  nicotine?: Stated<Quantity | null>;
  /** Non-recycled plastic in the packaging. Weight of non-recycled plastic in the non-reusable packaging of the line. Such as 0.2 kg. */
  non_recycled_plastic?: Given<Quantity>;
  /** Leather, fur, feathers, bone or horn in it. A textile product with parts of animal origin that are no textile. Such as no. */
  non_textile_animal_parts?: Stated<boolean>;
  /** Notice countered. The seller answered the notice in the form the law asks for. Such as no. */
  notice_countered?: Given<boolean>;
  /** Plainly for food. Its nature shows that it is for food, as a fork does. Such as yes. */
  obvious_food_contact?: Stated<boolean>;
  /** Also offered without a charger. The buyer can have it without a charging device. Such as yes. */
  offered_without_charger?: Stated<boolean>;
  /** Customs origin. Where the goods come from in customs law: the country in which they were made, not the one they are sent from. Such as CN. */
  origin?: Stated<Place>;
  /** Origin the goods claim. Words or signs of origin on goods or listing: Made in EU, a flag. Such as Made in Italy. */
  origin_claim?: Stated<string | null>;
  /** The claimed origin is true. The claim agrees with where the goods were made, by the standard of the destination. Such as yes. */
  origin_claim_true?: Given<boolean>;
  /** Updates of the operating system. How long after the last unit is placed on the market updates are provided. Such as 5 years. */
  os_updates?: Given<Duration>;
  /** Owner of that logo allows it. The owner of the brand whose logo is shown allows the seller to show it. The consent of the brand the goods are sold under is another matter. Such as no. */
  other_logo_allowed?: Given<boolean>;
  /** Shows the logo of another. Goods or pictures show the logo or word sign of a brand that is not the maker's. Such as no. */
  other_logo_shown?: Stated<boolean>;
  /** Solid in each package. Net mass of the goods in one whole package, all inner packagings together. Such as 500 g. */
  outer_mass?: Given<Quantity>;
  /** Liquid or gas in each package. Volume of the goods in one whole package, all inner packagings together. Such as 500 mL. */
  outer_volume?: Given<Quantity>;
  /** Overall migration. All substances together that go into a food simulant, by area. Such as 6 mg/dm2. */
  overall_migration?: Given<Quantity>;
  /** Shows a brand of its own. The offer names the brand of the accessory itself. Such as yes. */
  own_brand_shown?: Stated<boolean>;
  /** Owner consents to sale here. The owner of the brand consents to the sale of these goods in the destination. Such as no. */
  owner_consent?: Given<boolean>;
  /** Oxo-degradable plastic. Plastic with additives that make it break up by oxidation. Such as no. */
  oxo_degradable?: Stated<boolean>;
  /** Gross weight of the package it is in. Of the heaviest package that holds these goods. Such as 12 kg. */
  package_gross_weight?: Given<Quantity>;
  /** Comes in packaging. Sold or sent in packaging of any material, the shipping box included. Such as yes. */
  packaged?: Stated<boolean>;
  /** Type or batch on the packaging. The number by which the packaging can be identified. Such as BX-12. */
  packaging_type_id?: Given<string | null>;
  /** Packing group. Great, medium or minor danger; none where the list gives no group. Such as II. */
  packing_group?: Stated<"I" | "II" | "III" | null>;
  /** Helps only while pedalling. The motor helps only while the rider pedals. Such as yes. */
  pedal_assist?: Stated<boolean>;
  /** Pest device without a substance. Works by light, sound, heat or electricity: UV steriliser, ultrasonic repeller, insect trap. Such as no. */
  pesticide_device?: Stated<boolean>;
  /** PFAS added on purpose. Perfluoroalkyl or polyfluoroalkyl substances were put in to give the product a property, such as repelling water or grease. Such as no. */
  pfas_added?: Given<boolean>;
  /** Piercing post. A post put into pierced ears or other parts of the body. Such as no. */
  piercing_post?: Stated<boolean>;
  /** First placed on the market of the destination. The day this single product, not its model, is first supplied in the Union, the United Kingdom or the country of destination; goods sent to a buyer from outside are placed when they arrive. Unless stated, the day asked about. Such as 2026-10-10. */
  placed_on_market?: Stated<CivilDate>;
  /** Made of plastic. Wholly or partly of plastic. Such as no. */
  plastic?: Stated<boolean>;
  /** Plastic packaging. Weight of the plastic packaging components of the line. Such as 0.5 kg. */
  plastic_packaging?: Given<Quantity>;
  /** What the post refuses it as. Explosive, radioactive or infectious matter, counterfeit goods or narcotics, where the goods are known to be that. Nobody is asked. Such as counterfeit. */
  post_refused?: Stated<"explosive" | "radioactive" | "infectious" | "counterfeit" | "narcotic" | null>;
  /** How it is powered. Every way in which it gets its power, spare and remote-control batteries included; for a loose battery, what it is; null where it needs none. Such as mains. */
  power?: Stated<("mains" | "usb" | "built-in-battery" | "replaceable-battery" | "button-cell" | "solar")[]>;
  /** Power bank. Its purpose is to charge other devices. In carriage it is a battery, not equipment, whatever else it can do. Such as no. */
  power_bank?: Stated<boolean>;
  /** Personal protective equipment. Worn or held to protect against risks: sunglasses, goggles, helmets, gloves, respirators. Such as no. */
  ppe?: Stated<boolean>;
  /** PPE category. Risk category of Regulation (EU) 2016/425: sunglasses I, helmets, ski goggles and most gloves II, respirators III. Such as I. */
  ppe_category?: Stated<"I" | "II" | "III">;
  /** Printed paper. Printed or graphic paper that is no book, such as catalogues, flyers and notepads. Such as no. */
  printed_paper?: Stated<boolean>;
  /** Nail system for professionals. Artificial nail system for professional use only. Such as no. */
  professional_nail?: Stated<boolean>;
  /** For professional use only. Sold to professionals only, and said to be for them. Such as no. */
  professional_only?: Stated<boolean>;
  /** Exposes to a listed chemical. Ordinary use exposes a person to a chemical of the Californian list above its safe harbour level. Such as no. */
  prop65_exposure?: Given<boolean>;
  /** Pieces. How many pieces the line holds. Such as 2. */
  quantity?: Given<Decimal>;
  /** Radio equipment. Sends or receives radio waves on purpose to communicate or to find positions: Wi-Fi, Bluetooth, NFC, mobile, GNSS, remote control by radio. Such as no. */
  radio?: Stated<boolean>;
  /** Rated voltage, AC. The highest alternating voltage of its rating plate, in or out; none where it has no AC side. Such as 230 V. */
  rated_voltage_ac?: Stated<Quantity | null>;
  /** Rated voltage, DC. The highest direct voltage of its rating plate, in or out; none where it has no DC side. Such as 5 V. */
  rated_voltage_dc?: Stated<Quantity | null>;
  /** Reaches the internet through another device. Sends or receives data over the internet through an app, a phone or a hub. Such as no. */
  reaches_internet?: Stated<boolean>;
  /** Recalled or warned of. An authority or the maker recalled it or warned of it, or it is identical with such a product. Such as no. */
  recalled?: Stated<boolean>;
  /** Volume of the aerosol can. How much the can itself holds, filled to the brim; not how much was filled in. Such as 400 mL. */
  receptacle_volume?: Given<Quantity>;
  /** Rechargeable. Its battery is meant to be charged again by the user. Such as yes. */
  rechargeable?: Stated<boolean>;
  /** Recognised excellent performance. The EU Ecolabel or an officially recognised equal covers the whole claim. Such as no. */
  recognised_environmental_performance?: Given<boolean>;
  /** Recycled plastic in the packaging. Share of recycled plastic in the plastic packaging, by weight. Such as 30%. */
  recycled_share?: Given<Share>;
  /** Price shown as the earlier one. The higher price the offer compares with. Such as 29.90 EUR. */
  reference_price?: Given<Money>;
  /** Refill container. Volume of the bottle from which the device is refilled. Such as 10 mL. */
  refill_volume?: Stated<Quantity>;
  /** Refillable. The user can refill or replace the liquid container, and replace a coil if there is one. Such as yes. */
  refillable?: Stated<boolean>;
  /** Formaldehyde released. Total formaldehyde that preservatives release into the product. Such as 10 ppm. */
  released_formaldehyde?: Given<Share>;
  /** Order to remove received at. When an authority's order to remove the listing arrived; none where there is none. Such as 2026-11-20T09:00:00+01:00. */
  removal_ordered_at?: Given<Moment | null>;
  /** Prohibited or restricted goods. Import into the destination is forbidden or needs a licence, permit or check. Such as no. */
  restricted?: Stated<boolean>;
  /** Retinol equivalent. Retinol, retinyl acetate and retinyl palmitate together, as retinol. Such as 0.3%. */
  retinol?: Given<Share>;
  /** RoHS category. Category 1 to 11 of Annex I to Directive 2011/65/EU. Such as 3. */
  rohs_category?: Stated<Decimal>;
  /** State and local sales tax. Sum of the state and local sales tax rates on these goods at the address of the buyer; 0 % where the state exempts them. Such as 8.25%. */
  sales_tax_rate?: Stated<Percent>;
  /** Same impression as a protected design. Makes the same overall impression as a design somebody else has protected or, within three years, disclosed. Such as no. */
  same_as_design?: Given<boolean>;
  /** Excepted from Section 122. The code stands in the annex of goods the Section 122 surcharge leaves out. Unless it is stated, the surcharge is taken. Such as no. */
  section_122_excepted?: Stated<boolean>;
  /** Under Section 232. The code stands in an annex to a Section 232 proclamation: steel, aluminium, copper, timber and furniture, vehicles, or goods made of them. Such as no. */
  section_232?: Stated<boolean>;
  /** Section 232 rate. Rate of the Section 232 duty for this code and origin on the day of entry. Such as 50%. */
  section_232_rate?: Stated<Percent>;
  /** Value under Section 232. The part of the value the Section 232 duty is taken of: for goods made of metal, the value of the metal in them. Such as 12.00 USD. */
  section_232_value?: Given<Money>;
  /** Section 301 list. On which American list of Chinese goods the code stands: lists 1 to 3, list 4A, or one of the goods with a rate of their own; lithium-ion-other is a lithium-ion battery not for electric vehicles. Such as list-4a. */
  section_301_list?: Stated<"lists-1-to-3" | "list-4a" | "syringes" | "electric-vehicles" | "semiconductors" | "solar" | "lithium-ion-other" | "not-listed">;
  /** Packed on shrink-wrapped trays. Held on trays by shrink or stretch film, with no box around them. Such as no. */
  shrink_tray?: Given<boolean>;
  /** Banned single-use kind. Which of the single-use kinds it is whose plastic form is banned. Such as cotton-bud. */
  single_use_plastic?: Stated<"cotton-bud" | "cutlery" | "plate" | "straw" | "stirrer" | "balloon-stick" | "polystyrene-container" | null>;
  /** Long contact with the skin. Parts touch the skin directly and for long, as worn clothing, shoes, jewellery, watches and straps do. Such as no. */
  skin_contact?: Stated<boolean>;
  /** SKU. The seller's own number for the article. Such as TS-001. */
  sku?: Given<string>;
  /** Angle of the sleep surface, degrees. Angle of the sleeping surface to the horizontal, in degrees. Such as 10. */
  sleep_angle?: Given<Decimal>;
  /** Sleepwear. Clothing meant mainly for sleeping or activities related to it. Such as no. */
  sleepwear?: Stated<boolean>;
  /** Small ball or marble. Is or holds a ball of at most 44.4 mm, or a marble. Such as no. */
  small_ball?: Given<boolean>;
  /** Small parts. A part, as received or after foreseeable abuse, fits into the small-parts cylinder. Such as no. */
  small_parts?: Given<boolean>;
  /** Loose button cells in the box. Button cells or coin batteries lie loose in the box, as spares or to be put in. Such as no. */
  spare_button_cells?: Stated<boolean>;
  /** Spare parts provided. The spare parts the law lists are provided for as long as it says. Such as yes. */
  spare_parts?: Given<boolean>;
  /** Special provisions relied on. Special provisions because of which the goods are offered as not restricted, such as SP144. Such as SP144. */
  special_provisions?: Given<string[]>;
  /** Scientific name. Scientific name of the plant or animal it is made of. Such as Dalbergia latifolia. */
  species?: Stated<string | null>;
  /** Storage volume. Volume of all enclosed drawers and compartments. Such as 95 L. */
  storage_volume?: Stated<Quantity>;
  /** Supplier. From whom the seller bought it. Such as Example Trading Co.. */
  supplier_name?: Given<string | null>;
  /** Period of security updates published. How long security updates are promised at least, as published; none where nothing is published. Such as 3 years. */
  support_period?: Given<Duration | null>;
  /** Sustainability label. A seal or mark that sets the product apart for its environmental or social merits. Such as certified. */
  sustainability_label?: Stated<"certified" | "own" | null>;
  /** Tank or cartridge. Volume of the tank or cartridge of the device. Such as 2 mL. */
  tank_volume?: Stated<Quantity>;
  /** Fails a mandatory test. A test report says that the product fails a mandatory rule. Such as no. */
  test_failed?: Given<boolean>;
  /** Textile product. At least 80 % of its weight is textile fibres, or its textile parts are labelled as such: clothing, bed linen, fabric, upholstery covers. Such as yes. */
  textile?: Stated<boolean>;
  /** Textile fibres by weight. Weight of textile fibres in the whole product. Such as 95%. */
  textile_share?: Stated<Share>;
  /** Protected against thermal runaway. There is evidence that the battery does not go into thermal runaway. Such as yes. */
  thermal_runaway_protection?: Given<boolean>;
  /** Tight-fitting sleepwear. Within the largest dimensions for tight-fitting children's sleepwear. Such as yes. */
  tight_fitting?: Given<boolean>;
  /** Comes with an anchor. A device to fix the furniture to the wall is in the box. Such as yes. */
  tip_restraint?: Given<boolean>;
  /** Title of the listing. The headline under which the product is offered. Such as Wireless earbuds, compatible with iPhone. */
  title?: Stated<string>;
  /** To be destroyed unsold. Unsold or returned goods that somebody has ordered to be destroyed or thrown away. Such as no. */
  to_be_destroyed?: Given<boolean>;
  /** Total organic fluorine. Fluorine bound in organic substances, by weight of the product. Such as 20 ppm. */
  total_organic_fluorine?: Given<Share>;
  /** Toy. Designed or intended, whether or not exclusively, for use in play by children under 14. Such as yes. */
  toy?: Stated<boolean>;
  /** Notified under 2014/40/EU on. Day the product was notified in the country of destination; none where it was not. Such as 2025-05-20. */
  tpd_notified_on?: Given<CivilDate | null>;
  /** Mark recorded with customs. A mark on the goods is recorded with the customs of the destination. Such as no. */
  trade_mark_recorded?: Given<boolean>;
  /** Under anti-dumping, countervailing duty or quota. An anti-dumping or countervailing duty order or a quota of the United States covers the goods. Unless it is stated, none does. Such as no. */
  trade_remedy?: Stated<boolean>;
  /** Treated article. An article treated with a biocide, or claimed to be: antibacterial socks. Such as no. */
  treated_article?: Stated<boolean>;
  /** Exception from the presumption granted. U.S. Customs and Border Protection granted an exception for these goods. Such as no. */
  uflpa_exception?: Given<boolean>;
  /** Entity of the UFLPA list in the chain. A maker or supplier in the chain stands on the UFLPA Entity List. Such as no. */
  uflpa_listed_entity?: Given<boolean>;
  /** A UKCA law applies. At least one law of Great Britain that provides for the UKCA or CE mark covers the product. Such as yes. */
  uk_marking_required?: Stated<boolean>;
  /** Fitted with a BS 1363 plug. Comes with a UK plug of BS 1363, moulded on or as an approved conversion plug. Such as yes. */
  uk_plug?: Stated<boolean>;
  /** Class of danger. Class of the goods in carriage, without letters of compatibility; 1.2 and 1.5 count as 1.1, 1.6 as 1.3. None where they are not dangerous. Batteries inside equipment are not meant. Such as 3. */
  un_class?: Stated<"1.1" | "1.3" | "1.4" | "2.1" | "2.2" | "2.3" | "3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2" | "7" | "8" | "9" | null>;
  /** UN number declared. The number of the UN list the goods are declared under; none where they are offered as not dangerous. Such as UN1266. */
  un_number?: Stated<string | null>;
  /** Subsidiary hazard. Class of the further danger the UN list names beside the main class; none where it names none. Such as 8. */
  un_subsidiary?: Stated<"1.1" | "1.3" | "1.4" | "2.1" | "2.2" | "2.3" | "3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2" | "7" | "8" | "9" | null>;
  /** Net price of a piece. Price of one piece without VAT, and without transport charged beside it. Such as 9.90 EUR. */
  unit_price?: Given<Money>;
  /** Universal or guessable password. Comes with one default password for all units or one that can be guessed. Such as no. */
  universal_password?: Given<boolean>;
  /** Upholstered furniture or mattress. Furniture, cushion or mattress filled with foam or other filling. Such as no. */
  upholstered?: Stated<boolean>;
  /** First marketed in the United States. The day this product was first sold in the United States. Such as 2026-08-01. */
  us_marketed_on?: Given<CivilDate>;
  /** USB-C receptacle. Charges through a USB Type-C receptacle that stays reachable. Such as yes. */
  usb_c?: Stated<boolean>;
  /** USB Power Delivery. Can be charged by USB Power Delivery. Such as yes. */
  usb_pd?: Stated<boolean>;
  /** Qualifies under USMCA. The goods originate in Canada or Mexico under the rules of the USMCA and are entered as such. Such as no. */
  usmca?: Given<boolean>;
  /** UV nail gel. Nail product that hardens under a UV or LED lamp. Such as no. */
  uv_nail_product?: Stated<boolean>;
  /** Cap or other protection of the valve. A cap, lock or guard keeps the valve from being pressed by accident. Such as yes. */
  valve_protected?: Given<boolean>;
  /** Vaping product. E-cigarette, disposable or refillable, its tank or cartridge, or liquid for vaping, with nicotine or without. Such as no. */
  vape?: Stated<boolean>;
  /** Vaping liquid. Volume of liquid for vaping in the line, with nicotine or without. Such as 20 mL. */
  vaping_liquid?: Given<Quantity>;
  /** VAT class. Which rate the law of the destination puts the goods under: standard, or one of the classes that may have a lower rate. Such as standard. */
  vat_class?: Stated<"standard" | "child-clothing" | "books" | "food" | "child-car-seat" | "sanitary-protection" | "other-reduced">;
  /** Contact for security faults published. The maker publishes how to report security faults, in English and free of charge. Such as yes. */
  vulnerability_contact?: Given<boolean>;
  /** Reports exploited faults. The manufacturer has a process to report exploited vulnerabilities within 24 hours. Such as yes. */
  vulnerability_reporting?: Given<boolean>;
  /** Washed in water. Can reasonably be expected to be washed in water in its life. Such as yes. */
  washable?: Stated<boolean>;
  /** Ski wax or impregnating spray. A wax for skis or a spray that makes cloth, leather or shoes repel water. Such as no. */
  waterproof_spray?: Stated<boolean>;
  /** Kind of weapon. What kind of knife or weapon it is; none for what is neither. Such as kitchen-or-tool-knife. */
  weapon_kind?: Stated<"kitchen-or-tool-knife" | "zombie-knife" | "ninja-sword" | "sword" | "butterfly-knife" | "flick-knife" | "disguised-knife" | "knuckleduster" | "telescopic-baton" | "stun-gun" | "pepper-spray" | "firearm" | "imitation-firearm" | "other" | null>;
  /** Weight of a piece. Net weight of one piece. Such as 0.2 kg. */
  weight?: Stated<Quantity>;
  /** Charges by wire. A battery inside is charged through a cable or contacts, not only wirelessly. Such as yes. */
  wired_rechargeable?: Stated<boolean>;
  /** Radio interfaces. Every way in which it sends or receives radio waves on purpose; null where there is none. Infrared is none. Such as bluetooth. */
  wireless?: Stated<("wifi" | "bluetooth" | "mobile-network" | "nfc" | "radio-remote-control" | "wireless-charging" | "positioning" | "other-radio")[]>;
  /** Wood or wood-based material. Holds wood, plywood, particle board, fibreboard or paper made of wood. Such as no. */
  wood?: Stated<boolean>;
  /** Working pedals. It can be moved by pedals alone. Such as yes. */
  working_pedals?: Stated<boolean>;
  /** Input from Xinjiang. The goods or any input of them come, wholly or in part, from the Xinjiang Uyghur Autonomous Region. Such as no. */
  xinjiang_input?: Given<boolean>;
  /** Battery. */
  batteries?: Battery[] | null;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Fibre. */
  fibres?: Fibre[] | null;
  /** Whether fibres names all there are. */
  fibres_complete?: boolean;
  /** Label. */
  labels?: Label[] | null;
  /** Whether labels names all there are. */
  labels_complete?: boolean;
  /** Marking. */
  markings?: Marking[] | null;
  /** Whether markings names all there are. */
  markings_complete?: boolean;
  /** Material. */
  materials?: Material[] | null;
  /** Whether materials names all there are. */
  materials_complete?: boolean;
}

/** Bay. */
export interface Bay {
  /** Goods marked away from foodstuffs there. Packages lie there that are marked to be kept away from foodstuffs. Such as no. */
  away_from_food?: Given<boolean>;
  /** Bay's own name. The number by which the warehouse knows the place. Such as A-01-02. */
  bay_id?: Given<string>;
  /** Blocked. Nothing may be put in or taken out. Such as no. */
  blocked?: Given<boolean>;
  /** Strictest packing group of class 8 there. The strictest packing group among the goods of class 8 there; I is the strictest. Such as II. */
  corrosive_group?: Given<"I" | "II" | "III">;
  /** Food lies there. Food, feed or things that touch food lie there. Such as no. */
  holds_food?: Given<boolean>;
  /** Inspected on. The last day somebody looked at the goods; none where nobody has. Such as 2026-11-20. */
  inspected_on?: Given<CivilDate | null>;
  /** Limited quantities there. Dangerous goods packed as limited quantities lie there. Such as no. */
  limited_quantities?: Given<boolean>;
  /** Whose goods lie there. The client whose goods lie there; none where the place is empty or shared. Such as client-7. */
  owner?: Given<string | null>;
  /** Height of the stack. From the floor of the bay to the top of the goods. Such as 2.4 m. */
  stack_height?: Given<Quantity>;
  /** Highest state of charge of batteries there. Of the battery with the highest charge among those stored there. Such as 30%. */
  state_of_charge?: Given<Percent>;
  /** Classes of dangerous goods there. Main and subsidiary classes of all lots. Such as 3. */
  un_classes?: Given<string[]>;
}

/** Customs declaration. */
export interface Declaration {
  /** Identity number of the buyer. The buyer's number as declared to customs; none where none is asked. Such as 110101199001011234. */
  buyer_id_number?: Given<string | null>;
  /** Name of the buyer. The buyer as declared to customs. Such as Li Hua. */
  buyer_name?: Given<string>;
  /** Name of the consignee. Who receives the goods, as declared. Such as Li Hua. */
  consignee_name?: Given<string>;
  /** Declaration number. The number customs gave the declaration or list. Such as 26DE123456789012B1. */
  declaration_id?: Given<string>;
  /** Order it declares. The order whose goods it declares. Such as A-1001. */
  order_id?: Given<string>;
  /** Customs regime. Under which code customs supervise the goods. Such as 9610. */
  regime?: Given<"9610" | "1210" | "1239" | "9710" | "9810" | "general" | "express" | "post">;
  /** Released at. When customs let the goods go; none: not yet. Such as 2026-11-21T09:00:00+01:00. */
  released_at?: Given<Moment | null>;
  /** Sent to customs at. When the data went to customs; none: not yet. Such as 2026-11-20T18:10:00+01:00. */
  sent_at?: Given<Moment | null>;
  /** Value declared. Total value of the goods as declared. Such as 59.90 EUR. */
  total?: Given<Money>;
}

/** Equipment. */
export interface Equipment {
  /** People who may use it. Who may use it, by worker number. Such as w-12. */
  authorised_people?: Given<string[]>;
  /** Calibrated until. The last day its calibration holds; none where it was not calibrated. Such as 2027-05-01. */
  calibrated_until?: Given<CivilDate | null>;
  /** Daily check done on. The last day it was checked before first use; none: never. Such as 2026-11-21. */
  checked_on?: Given<CivilDate | null>;
  /** Number of the equipment. The number by which the site knows it. Such as FL-03. */
  equipment_id?: Given<string>;
  /** Thorough examination on. The last thorough examination by a competent person; none: never. Such as 2026-05-01. */
  examined_on?: Given<CivilDate | null>;
  /** Kind of equipment. What it is. Such as forklift. */
  kind?: Given<"forklift" | "lift" | "racking" | "conveyor" | "robot" | "scale" | "sensor" | "camera" | "vehicle" | "fire-fighting" | "other">;
  /** Load. What it carries or lifts now. Such as 1500 kg. */
  load?: Given<Quantity>;
  /** Maintained on. The last day it was maintained; none: never. Such as 2026-10-01. */
  maintained_on?: Given<CivilDate | null>;
  /** Maintenance due on. The day the next maintenance falls due; none where none is planned. Such as 2027-01-01. */
  maintenance_due_on?: Given<CivilDate | null>;
  /** Permitted uses. What it may be used for. Such as put-away. */
  permitted_uses?: Given<string[]>;
  /** Rated load. The most it may carry or lift. Such as 2000 kg. */
  rated_load?: Given<Quantity>;
  /** State. Whether it may be used. Such as in-service. */
  state?: Given<"in-service" | "locked" | "repair" | "retired">;
}

/** Order. */
export interface Order {
  /** Identity number of the buyer. Number of the identity document, where the customs regime asks for it. Such as 110101199001011234. */
  buyer_id_number?: Given<string | null>;
  /** Name of the buyer. Who ordered. Such as Li Hua. */
  buyer_name?: Given<string>;
  /** Sales channel. Marketplace or shop in which it was placed. Such as example-marketplace. */
  channel?: Given<string>;
  /** Checked at. When what was picked had been checked; none: not yet. Such as 2026-11-20T12:20:00+01:00. */
  checked_at?: Given<Moment | null>;
  /** Name of the consignee. To whom it goes. Such as Li Hua. */
  consignee_name?: Given<string>;
  /** Compared with payment and waybill. Somebody compared names, amounts and goods of order, payment, waybill and declaration. Such as yes. */
  customs_checked?: Given<boolean>;
  /** Delivered at. When it reached the buyer; none: not yet. Such as 2026-11-21T14:00:00+01:00. */
  delivered_at?: Given<Moment | null>;
  /** Handed to the carrier at. When the carrier took it; none: not yet. Such as 2026-11-20T18:00:00+01:00. */
  handed_at?: Given<Moment | null>;
  /** Order number. The number the channel gave the order. Such as A-1001. */
  order_id?: Given<string>;
  /** Packed at. When it was packed; none: not yet. Such as 2026-11-20T12:40:00+01:00. */
  packed_at?: Given<Moment | null>;
  /** Picked at. When all its lines had been picked; none: not yet. Such as 2026-11-20T12:00:00+01:00. */
  picked_at?: Given<Moment | null>;
  /** Placed at. When the buyer ordered. Such as 2026-11-20T10:00:00+01:00. */
  placed_at?: Given<Moment>;
  /** Promised by. Until when delivery was promised; none where nothing was promised. Such as 2026-11-23T18:00:00+01:00. */
  promise_by?: Given<Moment | null>;
  /** Received by the warehouse at. None: it has not happened. So for all times of an order. Such as 2026-11-20T10:01:00+01:00. */
  received_at?: Given<Moment | null>;
  /** Returned on. The day it came back; none: it has not. Such as 2026-12-02. */
  returned_on?: Given<CivilDate | null>;
  /** Service level. The delivery service promised to the buyer. Such as next-day. */
  service_level?: Given<string>;
  /** Total. What the buyer pays, taxes and freight included. Such as 59.90 EUR. */
  total?: Given<Money>;
}

/** Package. */
export interface Package {
  /** Diameter of the roll. Of a package that is a roll; at its widest. Such as 80 mm. */
  diameter?: Stated<Quantity>;
  /** Height. Of the package as it is handed over. Such as 100 mm. */
  height?: Stated<Quantity>;
  /** Postal item number. Number of the item of mail: two letters, nine digits and the two letters of the country; none where it has none. Such as RA473124829CN. */
  item_number?: Given<string | null>;
  /** Item number last used on. The last day this same number stood on another item of mail; none: never. Such as 2025-10-01. */
  item_number_last_used?: Given<CivilDate | null>;
  /** Service letter of the item number. Its first letter, which says what kind of mail it is. Such as R. */
  item_number_letter?: Stated<string>;
  /** Length. Of the package as it is handed over; of a roll, along its axis. Such as 300 mm. */
  length?: Stated<Quantity>;
  /** Lithium batteries in equipment in it. Built into the equipment of this package; those given as cells are not counted again. Such as 2. */
  lithium_batteries?: Given<Decimal>;
  /** Single lithium cells in equipment in it. Where the equipment holds single cells rather than batteries of several. Such as 4. */
  lithium_cells?: Given<Decimal>;
  /** Package's own number. The number by which the sender knows the package. Such as PK-1. */
  package_id?: Given<string>;
  /** Roll. A tube or roll rather than a box or bag. Such as no. */
  roll?: Stated<boolean>;
  /** Solid wood packaging. Crates, pallets or dunnage of raw wood. Plywood, chipboard and wood worked with glue, heat or pressure do not count. Such as no. */
  solid_wood?: Given<boolean>;
  /** SSCC. Serial number of the logistic unit: 18 digits under the barcode of its label; none where it has none. Such as 340123450000000017. */
  sscc?: Given<string | null>;
  /** Gross weight. Of the package as it is handed over, packaging included. Such as 1.2 kg. */
  weight?: Stated<Quantity>;
  /** Width. Of the package as it is handed over. Such as 200 mm. */
  width?: Stated<Quantity>;
  /** Thickness of the wood. Of the thickest piece of wood in the packaging. Such as 18 mm. */
  wood_thickness?: Given<Quantity>;
  /** Label. */
  labels?: Label[] | null;
  /** Whether labels names all there are. */
  labels_complete?: boolean;
  /** Marking. */
  markings?: Marking[] | null;
  /** Whether markings names all there are. */
  markings_complete?: boolean;
}

/** Payment. */
export interface Payment {
  /** Amount paid. What was paid. Such as 59.90 EUR. */
  amount?: Given<Money>;
  /** Cash on delivery. The buyer pays when the goods are handed over. Such as no. */
  cash_on_delivery?: Given<boolean>;
  /** Order it pays. The order it was made for. Such as A-1001. */
  order_id?: Given<string>;
  /** Paid at. When the payment was accepted; none: not yet. Such as 2026-11-20T10:00:30+01:00. */
  paid_at?: Given<Moment | null>;
  /** Identity number of the payer. Number of the payer's identity document, where it is kept. Such as 110101199001011234. */
  payer_id_number?: Given<string | null>;
  /** Name of the payer. Who paid. Such as Li Hua. */
  payer_name?: Given<string>;
  /** Payment number. The number the provider gave the payment. Such as P-77. */
  payment_id?: Given<string>;
  /** Payment provider. Which business took the payment. Such as Example Pay. */
  provider?: Given<string>;
}

/** Reading. */
export interface Reading {
  /** Alarm. Smoke, gas or heat above the threshold of the sensor. Such as no. */
  alarm?: Given<boolean>;
  /** Relative humidity. Of the air. Such as 55%. */
  humidity?: Given<Percent>;
  /** What was measured. Which of the values was measured. Such as temperature. */
  kind?: Given<"temperature" | "humidity" | "smoke" | "gas" | "heat" | "weight" | "door">;
  /** Number of the reading. The number of this one measurement. Such as r-1. */
  reading_id?: Given<string>;
  /** Received at. When it arrived here. Such as 2026-11-21T10:00:02+00:00. */
  received_at?: Given<Moment>;
  /** Sensor. Which sensor, scale or scanner it comes from. Such as t-4. */
  sensor_id?: Given<string>;
  /** Taken at. When it was measured, by the clock of the sensor. Such as 2026-11-21T10:00:00+00:00. */
  taken_at?: Given<Moment>;
  /** Temperature. Of the air, or of the goods for a probe. Such as 4.5 °C. */
  temperature?: Given<Quantity>;
  /** Weight. What the scale showed. Such as 1.82 kg. */
  weight?: Given<Quantity>;
  /** Zone. The zone in which it was taken. Such as LI-1. */
  zone_id?: Given<string>;
}

/** Seller. */
export interface Seller {
  /** Brands the seller may sell. Brands of which the owner allows the seller to sell the goods. Such as ACME. */
  authorised_brands?: Given<string[]>;
  /** Bank account verified. The platform checked that the account is his. Such as yes. */
  bank_account_verified?: Given<boolean>;
  /** Contact shown to buyers. Name, address and contact stand where buyers see them. Such as yes. */
  contact_shown?: Given<boolean>;
  /** E-mail of the seller. An address at which he can be reached; none where none is held. Such as sales@example.com. */
  email?: Given<string | null>;
  /** Employees. People the business employs, everywhere. Such as 12. */
  employees?: Given<Decimal>;
  /** Where the seller is established. Where the seller runs his business or has a fixed establishment with staff and means. A registered or virtual office alone is no establishment. Such as CN. */
  established_in?: Given<Place>;
  /** Cross-border consumer sales in the EU this year. Distance sales of goods from one Member State to consumers in others, all Member States together, in the calendar year. Such as 9000.00 EUR. */
  eu_cross_border_sales_year?: Given<Money>;
  /** Identity verified. The platform checked name, address and identity against documents or a register. Such as yes. */
  identity_verified?: Given<boolean>;
  /** Name of the seller. Name or business name, as registered. Such as Shenzhen Example Trading Co., Ltd.. */
  name?: Given<string>;
  /** Sells on a platform that reports in the EU. The seller offers goods on a platform that reports its sellers to a Member State. Unless it is stated, the rules on that report are not judged. Such as yes. */
  on_eu_platform?: Given<boolean>;
  /** On a small platform only. The platform he sells on is a micro or small enterprise, which need not verify its traders. Such as no. */
  on_small_platform?: Given<boolean>;
  /** Third-party seller on an American marketplace. Sells new goods to consumers in the United States on a marketplace of somebody else. Unless it is stated, the rules on such sellers are not judged. Such as yes. */
  on_us_platform?: Given<boolean>;
  /** Packaging handled in a year. Packaging the seller placed on the market of the destination in the last calendar year. Such as 12 tonnes. */
  packaging_year?: Given<Quantity>;
  /** Phone of the seller. A number at which he can be reached; none where none is held. Such as +86 755 1234 5678. */
  phone?: Given<string | null>;
  /** Postal address of the seller. The main address the platform holds for the seller. Such as 12 Example Road, Shenzhen. */
  postal_address?: Given<string | null>;
  /** Often offers illegal goods. The platform found that the seller frequently offers manifestly illegal goods. Such as no. */
  repeat_infringer?: Stated<boolean>;
  /** Sales this calendar year. Number of sales of goods through the reporting platform in the calendar year. Such as 29. */
  sales_count_year?: Given<Decimal>;
  /** Value of sales this calendar year. What the seller was paid or credited through the reporting platform in the calendar year. Such as 1800.00 EUR. */
  sales_value_year?: Given<Money>;
  /** Seller's own name for himself. The number by which the platform or forwarder knows him. Such as S-1001. */
  seller_id?: Given<string>;
  /** Sells new goods. He sells unused goods, not only second-hand ones. Such as yes. */
  sells_new_goods?: Given<boolean>;
  /** Size of the seller. By staff and turnover or balance sheet, as the law of the destination counts them. Such as small. */
  size?: Given<"micro" | "small" | "medium" | "large">;
  /** Sales into the state. Sales into the American state of destination in the period its law measures, mostly twelve months. Such as 80000.00 USD. */
  state_sales_12m?: Given<Money>;
  /** Sales into the state, counted. Number of sales into the American state of destination in the period its law measures. Such as 90. */
  state_transactions_12m?: Given<Decimal>;
  /** Stock in the state. The seller keeps goods in the American state of destination, his own warehouse or another's. Such as no. */
  stock_in_state?: Given<boolean>;
  /** Tax number verified. The platform checked the tax number against a register or paper. Such as yes. */
  tax_number_verified?: Given<boolean>;
  /** Turnover in the destination in a year. Turnover of the last business year in the country of destination. Such as 800000.00 GBP. */
  turnover_year?: Given<Money>;
  /** US sales, best 12 of 24 months. Sales of new goods through the platform to US buyers in any continuous twelve of the last 24 months, the highest there is. Such as 210. */
  us_sales_count_12m?: Given<Decimal>;
  /** Value of those US sales. Gross value of the sales counted as US sales of those twelve months. Such as 5400.00 USD. */
  us_sales_value_12m?: Given<Money>;
  /** US sales in a year. Gross value of sales through the platform to US buyers in a year. Such as 21000.00 USD. */
  us_sales_value_year?: Given<Money>;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
}

/** Warehouse. */
export interface Site {
  /** Last internal audit. The last internal audit of facility, safety and compliance; none: never. Such as 2026-03-01. */
  audited_on?: Given<CivilDate | null>;
  /** Bonded. Goods lie there under customs supervision. Such as no. */
  bonded?: Given<boolean>;
  /** Capacity. Space that can be used for storage. Such as 12000 m3. */
  capacity?: Given<Quantity>;
  /** Lines counted. Lines counted in the window of the stock count. Such as 500. */
  counted_lines?: Given<Decimal>;
  /** Country of the warehouse. The country in which it stands. Such as GB. */
  country?: Given<Place>;
  /** Last emergency drill. The last drill of an emergency plan; none: never. Such as 2026-06-15. */
  drill_on?: Given<CivilDate | null>;
  /** Last backup at. When the data were last backed up in full; none: never. Such as 2026-11-21T02:00:00+00:00. */
  last_backup_at?: Given<Moment | null>;
  /** Lines that matched. Lines of which count and stock record agreed. Such as 497. */
  matched_lines?: Given<Decimal>;
  /** Name of the warehouse. What people call it. Such as London East. */
  name?: Given<string>;
  /** Opened on. The first day goods were kept there. Such as 2024-05-01. */
  opened_on?: Given<CivilDate>;
  /** Seat of the operator's group. The country of the business that controls the operator. Such as CN. */
  operator_country?: Given<Place>;
  /** Operator. The business that runs it. Such as Example Logistics Ltd. */
  operator_name?: Given<string>;
  /** Countries it serves. Countries to which it delivers. Such as GB. */
  serves_countries?: Given<Place[]>;
  /** Warehouse's own name. The number by which the operator knows the warehouse. Such as LON-1. */
  site_id?: Given<string>;
  /** Star rating. Stars of the rating of warehouses, 1 to 5. Such as 3. */
  star_rating?: Given<Decimal>;
  /** Rating valid until. The last day the rating holds; none where it has none. Such as 2027-12-31. */
  star_valid_until?: Given<CivilDate | null>;
  /** Stores imported goods of overseas sellers. Goods imported from outside the country, owned by or kept for sellers not established in it and offered for sale, lie in this warehouse. Own goods and goods in transit do not count. Such as yes. */
  stores_imports_for_overseas_sellers?: Given<boolean>;
  /** Stores for sellers of Great Britain and the EU only. Every seller whose goods the warehouse keeps is established in Great Britain or in the European Union. It matters in Northern Ireland alone. Such as no. */
  stores_only_for_gb_eu_sellers?: Given<boolean>;
  /** Time zone. Name in the IANA time zone database. Such as Europe/London. */
  time_zone?: Given<string>;
  /** Space used. Space that goods take up now. Such as 9000 m3. */
  used?: Given<Quantity>;
  /** Equipment. */
  equipment?: Equipment[] | null;
  /** Whether equipment names all there are. */
  equipment_complete?: boolean;
  /** Reading. */
  readings?: Reading[] | null;
  /** Whether readings names all there are. */
  readings_complete?: boolean;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
  /** Worker. */
  workers?: Worker[] | null;
  /** Whether workers names all there are. */
  workers_complete?: boolean;
  /** Zone. */
  zones?: Zone[] | null;
  /** Whether zones names all there are. */
  zones_complete?: boolean;
}

/** Waybill. */
export interface Waybill {
  /** Carrier. Who carries the goods. Such as Example Express. */
  carrier?: Given<string>;
  /** Name of the consignee. Who receives the goods, as on the waybill. Such as Li Hua. */
  consignee_name?: Given<string>;
  /** Gross weight. Weight as on the waybill. Such as 1.8 kg. */
  gross_weight?: Given<Quantity>;
  /** Last tracking event at. When something was last heard of the consignment; none: never. Such as 2026-11-21T08:00:00+01:00. */
  last_event_at?: Given<Moment | null>;
  /** Order it carries. The order whose goods it carries. Such as A-1001. */
  order_id?: Given<string>;
  /** Advance data sent at. When the electronic data went ahead; none: not yet. Such as 2026-11-20T18:05:00+01:00. */
  sent_at?: Given<Moment | null>;
  /** Waybill number. The carrier's number of the consignment. Such as 020-12345675. */
  waybill_number?: Given<string>;
}

/** Worker. */
export interface Worker {
  /** At work. Works at the site at present. Such as yes. */
  active?: Given<boolean>;
  /** Certificate for the task valid until. None: the worker holds none. Such as 2027-06-30. */
  certificate_valid_until?: Given<CivilDate | null>;
  /** Trained for dangerous goods on. The last training for packing or accepting dangerous goods; none: never. Such as 2025-09-01. */
  dangerous_goods_trained_on?: Given<CivilDate | null>;
  /** Hours this week. Hours worked since the week began. Such as 38 h. */
  hours_this_week?: Given<Quantity>;
  /** Hired in the country. Hired under the law of the country of the warehouse. Such as yes. */
  local?: Given<boolean>;
  /** Safety training on. The last safety training; none: never. Such as 2026-01-15. */
  safety_trained_on?: Given<CivilDate | null>;
  /** Tasks. Tasks the person is given. Such as dangerous-goods-packing. */
  tasks?: Given<string[]>;
  /** Number of the worker. A number, no name. Such as w-12. */
  worker_id?: Given<string>;
}

/** Zone. */
export interface Zone {
  /** People let in. Who may enter, by worker number. Such as w-12. */
  authorised_people?: Given<string[]>;
  /** Camera in order. A camera sees the zone and works. Such as yes. */
  camera_ok?: Given<boolean>;
  /** Charging takes place there. Batteries or vehicles are charged there. Such as no. */
  charging_inside?: Given<boolean>;
  /** Kind of zone. What the zone is for. Such as lithium. */
  class?: Given<"ambient" | "cool" | "chilled" | "frozen" | "lithium" | "dangerous" | "food" | "quarantine" | "bonded" | "returns" | "outdoor">;
  /** Distance to buildings. For a zone outdoors. Such as 12 m. */
  distance_to_buildings?: Given<Quantity>;
  /** Fire resistance of the walls. How long walls and doors resist fire. Such as 120 min. */
  fire_resistance?: Given<Quantity>;
  /** Footage kept. How long its pictures are kept. Such as 90 days. */
  footage_kept?: Given<Duration>;
  /** On an outer wall. At least one wall is an outer wall of the building. Such as yes. */
  outer_wall?: Given<boolean>;
  /** Kept for one client. The client for whom alone it is kept; none where it is shared. Such as client-7. */
  owner?: Given<string | null>;
  /** Temperature up to. The highest temperature the zone is kept at. Such as 8 °C. */
  temperature_max?: Given<Quantity>;
  /** Temperature from. The lowest temperature the zone is kept at. Such as 2 °C. */
  temperature_min?: Given<Quantity>;
  /** Zone's own name. The number by which the site knows the zone. Such as LI-1. */
  zone_id?: Given<string>;
  /** Bay. */
  bays?: Bay[] | null;
  /** Whether bays names all there are. */
  bays_complete?: boolean;
}

/** Battery. */
export interface Battery {
  /** Button or coin cell. A round cell whose height is less than its diameter, also where it is soldered to a circuit board. Such as no. */
  button_cell?: Stated<boolean>;
  /** Cadmium. Cadmium by weight of the battery. Such as 0.001%. */
  cadmium?: Given<Share>;
  /** Capacity. Rated capacity as marked on the case, at the nominal voltage; of a power bank that of its battery, not of its output. Such as 5.2 Ah. */
  capacity?: Stated<Quantity>;
  /** Energy of a cell. Watt-hours of each cell; unless stated, the energy divided by the number of cells. Such as 18.5 Wh. */
  cell_energy?: Stated<Quantity>;
  /** Lithium in a cell. Grams of lithium metal in each cell; unless stated, that of the battery divided by the number of cells. Such as 0.9 g. */
  cell_lithium?: Stated<Quantity>;
  /** Cells in it. How many cells the battery is made of; one for a single cell. Such as 4. */
  cells?: Stated<Decimal>;
  /** Chemistry. What the battery works by. Lithium-ion is rechargeable and includes lithium polymer; lithium-metal is mostly not, as in coin cells of type CR. Such as lithium-ion. */
  chemistry?: Stated<"lithium-ion" | "lithium-metal" | "sodium-ion" | "lead-acid" | "nickel-metal-hydride" | "nickel-cadmium" | "zinc-air" | "alkaline" | "other">;
  /** Cylindrical. A cylindrical cell; of these the law measures the whole surface, of others the largest side. Such as no. */
  cylindrical?: Stated<boolean>;
  /** Damaged, defective or recalled. Damaged, leaking, swollen, found defective, or recalled for reasons of safety. Asked of returned goods only. Such as no. */
  damaged?: Stated<boolean>;
  /** Energy. Watt-hours as marked on the case; unless stated, volts times ampere-hours. Such as 74 Wh. */
  energy?: Stated<Quantity>;
  /** Charge the device shows. The charge the equipment shows on its display, where that is taken instead of a measurement. Such as 25%. */
  indicated_charge?: Given<Percent>;
  /** Kind in EU law. Portable is sealed, at most 5 kg, and none of the others; light-transport is for e-bikes and e-scooters, starting for starter, light and ignition. Such as portable. */
  kind?: Stated<"portable" | "light-transport" | "starting" | "industrial" | "electric-vehicle">;
  /** Area of its largest side. Area of the largest side of a battery that is not cylindrical. Such as 20 cm2. */
  largest_side?: Given<Quantity>;
  /** Lead. Lead by weight of the battery. Such as 0.005%. */
  lead?: Given<Share>;
  /** Lithium in it. Grams of lithium metal in the whole battery. Asked of lithium-metal batteries only. Such as 1.8 g. */
  lithium?: Stated<Quantity>;
  /** Mercury. Mercury by weight of the battery. Such as 0.0001%. */
  mercury?: Given<Share>;
  /** Gross weight of the package they are in. Of the heaviest package that holds these batteries. Such as 12 kg. */
  package_gross_weight?: Given<Quantity>;
  /** Net weight of these batteries in a package. Without equipment and packaging; of the package that holds most of them. Such as 4.5 kg. */
  package_net_weight?: Given<Quantity>;
  /** How it travels. Alone; in one package with the equipment it is for, but not in it; in the equipment; or in a vehicle such as an e-bike. A power bank is always alone. Such as in-equipment. */
  packed?: Stated<"alone" | "with-equipment" | "in-equipment" | "in-vehicle">;
  /** Returned goods. It comes back from a customer or is called back by its maker. Such as no. */
  returned?: Stated<boolean>;
  /** Spare sets packed with the equipment. Sets of batteries in the package beyond those the equipment needs to work. Such as 1. */
  spare_sets?: Given<Decimal>;
  /** State of charge. Share of its rated capacity the battery holds when handed over for carriage. Such as 30%. */
  state_of_charge?: Given<Percent>;
  /** Surface of a cylindrical battery. The whole surface of a cylindrical battery. Such as 30 cm2. */
  surface?: Given<Quantity>;
  /** Equipment cannot switch on. The equipment the battery is in is off and cannot come on by accident. Such as yes. */
  switched_off?: Given<boolean>;
  /** Type passed the UN 38.3 tests. Whether the type passed the tests of the Manual of Tests and Criteria, part III, 38.3. A failure is stated; nobody is asked. Such as yes. */
  un38_3_passed?: Given<boolean>;
  /** Nominal voltage. Nominal voltage of the battery as marked on its case; not what it is charged at, or what a power bank gives out. Such as 3.7 V. */
  voltage?: Stated<Quantity>;
}

/** Document. */
export interface Document {
  /** By an accepted laboratory. The laboratory is accredited or accepted for this test by the authority the rule names. Such as yes. */
  accredited?: Given<boolean>;
  /** Laws it names. Every law the document says the product meets, by number. Such as 2014/53/EU. */
  acts?: Given<string[]>;
  /** Internet address. Where the full text can be read. Such as https://example.com/doc/ts-001. */
  address?: Given<string | null>;
  /** SKUs, models or lots it covers. What the document itself names: SKU, model, type or lot. Such as TS-001. */
  covers?: Given<string[]>;
  /** Document. Which of the papers of the catalogue it is. Such as eu-doc. */
  id?: Given<"astm-f2057-report" | "astm-f963-report" | "battery-doc" | "battery-safety-report" | "battery-state-approval" | "bicycle-report" | "biocide-authorisation" | "brand-authorisation" | "charcoal-treatment" | "childrens-product-certificate" | "cites-export-permit" | "cites-import-permit" | "cites-origin-certificate" | "claim-evidence" | "cn22" | "cn23" | "commercial-invoice" | "cosmetic-safety-report" | "cpnp-notification" | "cpsc-efiling" | "cybersecurity-report" | "damaged-battery-packing" | "dangerous-goods-declaration" | "dg-training" | "digital-product-passport" | "due-diligence-statement" | "epa-establishment" | "epa-notice-of-arrival" | "epa-registration" | "eprel-entry" | "eu-doc" | "eu-type-certificate" | "fcc-id" | "fcc-sdoc" | "fda-510k" | "fda-510k-exemption" | "fda-cosmetic-listing" | "fda-device-listing" | "fda-drug-listing" | "fda-laser-accession" | "fda-marketing-order" | "fda-prior-notice" | "fire-test-report" | "flammability-report" | "food-contact-declaration" | "food-contact-report" | "formaldehyde-report" | "fsvp" | "fws-3-177" | "general-certificate" | "id-copy" | "itmatt" | "kitchenware-arrival-notice" | "lvd-report" | "machinery-doc" | "magnet-approval" | "magnetic-test-report" | "mdr-certificate" | "melamine-polyamide-declaration" | "nickel-report" | "packaging-doc" | "poison-centre-notification" | "ppq-505" | "product-information-file" | "product-information-sheet" | "psti-statement" | "purchase-invoice" | "radio-restrictions" | "risk-assessment" | "rohs-declaration" | "safety-data-sheet" | "scip-notification" | "scpn-notification" | "seal-attestation" | "self-certification" | "simplified-eu-doc" | "sp188-statement" | "stack-test-report" | "substance-declaration" | "substance-test-report" | "svhc-communication" | "technical-file" | "test-report" | "toy-safety-report" | "tsca-certification" | "uk-doc" | "ul-micromobility" | "un38-3-summary" | "vape-notification" | "vehicle-type-approval">;
  /** Issued on. The day it was signed or issued. Such as 2026-03-01. */
  issued?: Given<CivilDate>;
  /** Issued by. Who signed or issued it. Such as Example Testing Co.. */
  issuer?: Given<string | null>;
  /** Laboratory. The laboratory whose results it rests on. Such as Example Lab, Shenzhen. */
  laboratory?: Given<string | null>;
  /** Languages. Languages its text is in. Such as en. */
  languages?: Given<Language[]>;
  /** Number. The number its issuer gave it. Such as GZ-2026-01234. */
  number?: Given<string | null>;
  /** Standards it names. Standards it was tested against or claims. Such as EN 71-1. */
  standards?: Given<string[]>;
  /** Valid until. The last day it holds; none where it holds without end. Such as 2027-02-28. */
  valid_until?: Given<CivilDate | null>;
}

/** Exchange rate. */
export interface ExchangeRate {
  /** Name of the rate list. The list the rate is taken from. Such as eu-customs-rate. */
  exchange?: Given<string>;
  /** From currency. The currency that is converted. Such as GBP. */
  from?: Given<string>;
  /** Rate. How many units of the second currency one unit of the first is. Such as 1.1500. */
  rate?: Given<Decimal>;
  /** To currency. The currency it is converted into. Such as EUR. */
  to?: Given<string>;
}

/** Fibre. */
export interface Fibre {
  /** Name of the fibre. The name that stands on the label. Such as cotton. */
  name?: Stated<string>;
  /** Share of the fibre. By weight, of all fibres of the product or its part. Such as 95%. */
  share?: Stated<Share>;
}

/** Label. */
export interface Label {
  /** Country it names. Country of the address, or of the origin it states. Such as CN. */
  country?: Given<Place>;
  /** Electronic address it gives. E-mail address or web address for contact. Such as safety@example.com. */
  electronic_address?: Given<string | null>;
  /** Label. Which of the labels of the catalogue it is. Such as fibre-composition. */
  id?: Given<"adverse-event-contact" | "animal-parts" | "batch-number" | "battery-capacity" | "battery-information" | "battery-qr" | "business-identity" | "button-cell-pack-warning" | "button-cell-warning" | "care-instructions" | "cargo-aircraft-only" | "choking-hazard" | "class-9-lithium" | "clp-label" | "energy-class" | "energy-label" | "excepted-quantity-mark" | "fibre-composition" | "fire-safety-label" | "footwear-materials" | "for-food-contact" | "guarantee-notice" | "hazard-statements" | "importer-address" | "ingredient-list" | "instructions" | "limited-quantity-mark" | "limited-quantity-mark-air" | "manufacturer-address" | "minimum-durability" | "net-quantity-us" | "nominal-content" | "origin" | "packaging-identification" | "packaging-importer" | "packaging-material-code" | "packaging-operator" | "precautions" | "product-function" | "product-picture" | "prop65-warning" | "radio-restriction" | "releases-formaldehyde" | "responsible-person-address" | "retinol-warning" | "safety-information" | "sorting-instructions" | "statement-of-identity" | "tip-over-warning" | "toy-warnings" | "tracking-label" | "treated-article" | "tsca-title-vi" | "type-identification" | "udi" | "under-36-months" | "usb-charging-pictogram" | "vulnerability-contact">;
  /** Languages. Languages it is written in. Such as de. */
  languages?: Given<Language[]>;
  /** Name it gives. Name or trade mark of the operator it names. Such as Example Toys GmbH. */
  name?: Given<string | null>;
  /** Names a chemical. The warning names at least one chemical it warns of. Such as yes. */
  names_chemical?: Given<boolean>;
  /** Where it stands. On the product, its packaging, in its manual, on the parcel, on a document that goes with it, or in the online offer. Such as packaging. */
  on?: Given<("product" | "packaging" | "manual" | "parcel" | "document" | "listing")[]>;
  /** Permanent. Stays readable for the life of the product in ordinary use. Such as yes. */
  permanent?: Given<boolean>;
  /** Phone number it gives. A number under which the operator can be reached. Such as +1 212 555 0100. */
  phone?: Given<string | null>;
  /** Postal address it gives. A place where mail arrives; a website is none. Such as Musterstr. 1, 10115 Berlin. */
  postal_address?: Given<string | null>;
  /** Short form. The short form of a warning that also has a full one. Such as no. */
  short_form?: Given<boolean>;
  /** Words. What it says, word for word. Such as Not suitable for children under 36 months. */
  text?: Given<string | null>;
}

/** Marking. */
export interface Marking {
  /** Country it names. The country the marking names or comes from. Such as CN. */
  country?: Given<Place>;
  /** Height. Height of the sign as printed or engraved. Such as 5 mm. */
  height?: Given<Quantity>;
  /** Marking. Which of the markings of the catalogue it is. Such as ce. */
  id?: Given<"age-0-3-sign" | "battery-bin" | "cd-symbol" | "ce" | "glass-and-fork" | "ippc" | "lithium-battery-mark" | "lithium-no-aircraft-vessel" | "packaging-sorting-label" | "pb-symbol" | "period-after-opening" | "triman" | "ukca" | "ukni" | "vaping-duty-stamp" | "weee-bin">;
  /** Number of the notified body. Four digits beside the CE marking. Such as 0123. */
  notified_body?: Given<string | null>;
  /** Number it carries. Identifier that stands in or beside the marking. Such as CN-001. */
  number?: Given<string | null>;
  /** Where it stands. Where on the goods or beside them it stands. Such as product. */
  on?: Given<("product" | "packaging" | "manual" | "parcel" | "document" | "listing")[]>;
  /** No room for the full size. The package is too small for a mark of the full size. Such as no. */
  package_too_small?: Given<boolean>;
  /** Bears a telephone number. The battery mark of the old pattern, with a telephone number for further information. Such as no. */
  phone?: Given<boolean>;
  /** A quarter of the bin or more. The chemical symbol covers at least a quarter of the area of the crossed-out bin above it. Such as yes. */
  quarter_of_bin?: Given<boolean>;
  /** Sides it stands on. On how many sides of the package the mark stands. Such as 2. */
  sides?: Given<Decimal>;
  /** Treatment. How the wood was treated, by the code in the mark. Such as HT. */
  treatment?: Given<"HT" | "MB" | "DH" | "SF" | "other">;
  /** Bears the UN number. The UN number or numbers of the batteries stand on the mark. Such as yes. */
  un_number?: Given<boolean>;
  /** Width. Width of the sign or of the whole mark. Such as 100 mm. */
  width?: Given<Quantity>;
}

/** Material. */
export interface Material {
  /** Within reach. Can be touched in use or after foreseeable abuse. Such as yes. */
  accessible?: Given<boolean>;
  /** Plastic listed for cadmium. One of the plastics that entry 23 of Annex XVII to REACH lists, PVC among them. Such as yes. */
  cadmium_listed?: Stated<boolean>;
  /** Formaldehyde given off by the panel. By ASTM E1333 or an equal test, in ppm of air. Such as 0.04 ppm. */
  formaldehyde_emission?: Given<Share>;
  /** A child can put it in the mouth. In one dimension smaller than 5 cm, or with a part that sticks out so. Such as no. */
  mouthable?: Given<boolean>;
  /** Material. The homogeneous material: one that cannot be taken apart mechanically into different ones. Such as plastic. */
  name?: Stated<"plastic" | "rubber" | "silicone" | "textile" | "leather" | "metal" | "wood" | "plywood" | "particle-board" | "mdf" | "thin-mdf" | "paper" | "bamboo-plastic" | "melamine" | "polyamide" | "glass" | "ceramic" | "foam" | "coating" | "paint" | "liquid" | "other">;
  /** Part of. Whether it is a material of the product, of its packaging, or the formula of a mixture or cosmetic. Such as product. */
  part_of?: Stated<"product" | "packaging" | "formula">;
  /** Plasticised. PVC and other soft plastics, coatings, foam and rubber that hold plasticisers. Such as yes. */
  plasticised?: Stated<boolean>;
  /** PVC. The material is polyvinyl chloride or a copolymer of vinyl chloride. Such as no. */
  pvc?: Stated<boolean>;
  /** RoHS exemption. The entry of Annex III or IV of Directive 2011/65/EU that covers this material. Such as 6(c). */
  rohs_exemption?: Given<string | null>;
  /** Touches skin or mouth. In ordinary use it touches skin or mouth directly, for long or again and again: handles, straps, mouthpieces. Such as no. */
  skin_contact?: Stated<boolean>;
  /** Total fluorine. Total fluorine of the material, polymeric PFAS included, by weight. Such as 20 ppm. */
  total_fluorine?: Given<Share>;
  /** Substance. */
  substances?: Substance[] | null;
  /** Whether substances names all there are. */
  substances_complete?: boolean;
}

/** Registration. */
export interface Registration {
  /** Brand it covers. The brand for which it was made, where the register goes by brand. Such as ACME. */
  brand?: Given<string | null>;
  /** Category it covers. Category, stream or type of equipment of the entry. Such as packaging. */
  category?: Given<string | null>;
  /** Country of registration. The country whose register it is. Such as DE. */
  country?: Given<Place>;
  /** SKUs, models or brands it covers. What it covers, where it does not cover everything of its holder. Such as TS-001. */
  covers?: Given<string[]>;
  /** Held by. Who stands in the register. Such as seller. */
  holder?: Given<"seller" | "producer" | "importer" | "buyer" | "marketplace" | "site">;
  /** Registration. Which of the registers of the catalogue it is. Such as eori. */
  id?: Given<"battery-producer" | "bdo" | "customs-bond" | "diy-producer" | "eori" | "fda-cosmetic-facility" | "fda-device-registration" | "fda-drug-establishment" | "fda-food-facility" | "fulfilment-house" | "furniture-producer" | "packaging-producer" | "packaging-system" | "paper-producer" | "payment-account" | "sports-producer" | "tax-number" | "textile-producer" | "toy-producer" | "trade-register" | "tyre-producer" | "union-oss" | "vaping-approval" | "vat-number" | "weee-producer">;
  /** Number. The number of the entry; none where none was given. Such as DE12345678. */
  number?: Given<string | null>;
  /** Valid until. The last day it holds; none where it holds without end. Such as 2027-12-31. */
  valid_until?: Given<CivilDate | null>;
}

/** Party with a role. */
export interface Role {
  /** Established in. Where the party is established, with staff that can act. Such as DE. */
  country?: Given<Place>;
  /** SKUs, models or brands it answers for. What the party answers for, where it is not everything in the shipment. Such as ACME. */
  covers?: Given<string[]>;
  /** Electronic address. E-mail or web address for contact; none where there is none. Such as rp@example.com. */
  electronic_address?: Given<string | null>;
  /** Role. Which of the roles of the catalogue the party takes. Such as importer. */
  id?: Given<"authorised-representative" | "cosmetic-responsible-person" | "customs-broker" | "declarant" | "epr-representative" | "fulfilment-provider" | "importer" | "importer-of-record" | "indirect-representative" | "manufacturer" | "medical-representative" | "resident-agent" | "responsible-person" | "us-responsible-party">;
  /** Has a written mandate. The manufacturer or seller appointed the party in writing. Such as yes. */
  mandate?: Given<boolean>;
  /** Name. Name of the party. Such as Example GmbH. */
  name?: Given<string>;
  /** Postal address. A place where mail reaches the party; none where there is none. Such as Musterstr. 1, 10115 Berlin. */
  postal_address?: Given<string | null>;
}

/** Substance. */
export interface Substance {
  /** Added on purpose. Somebody put it in to give the product a property. Such as no. */
  added?: Given<boolean>;
  /** CAS number. The number of the Chemical Abstracts Service. Such as 117-81-7. */
  cas?: Stated<string | null>;
  /** Named in the ingredients or to the customer. The label, ingredient list or information for customers names it. Such as yes. */
  declared?: Given<boolean>;
  /** Share that can be extracted. What an extraction test brings out of the material, by weight of the material; the total may be higher. Such as 0.5 mg/kg. */
  extractable?: Given<Share>;
  /** Substance. The substance or family; each by its usual short name. Such as dehp. */
  id?: Stated<"lead" | "cadmium" | "mercury" | "chromium-vi" | "nickel" | "arsenic" | "pbb" | "pbde" | "dehp" | "bbp" | "dbp" | "dibp" | "dinp" | "didp" | "dnop" | "dpenp" | "dhexp" | "dchp" | "aromatic-amine" | "pah" | "npe" | "formaldehyde" | "benzene" | "dmf-solvent" | "dmac" | "nmp" | "dimethyl-fumarate" | "pfhxa" | "pfhxa-related" | "pfca-c9-c14" | "pfca-c9-c14-related" | "pfoa" | "pfoa-related" | "pfhxs" | "sccp" | "decabde" | "hbcdd" | "pfas" | "svhc" | "bpa" | "hazardous-bisphenol" | "microplastic" | "tpo" | "hydroquinone" | "corticosteroid" | "tretinoin" | "retinol" | "fragrance-allergen" | "omnibus-cmr" | "other">;
  /** Name of the substance. The name as it stands in the report or the ingredient list. Such as Linalool. */
  name?: Stated<string>;
  /** Share by weight. Share of the weight of the material it stands in. Such as 90 mg/kg. */
  share?: Given<Share>;
}
