-- Which OpenStreetMap objects tilemaker draws, in the layers and kinds of the Protomaps basemap (version 4),
-- so that one style draws a pack made here and one cut out of a Protomaps build. What walkers look for (paths, steps,
-- springs, peaks, bus stops, car parks) is drawn earlier than there; boundaries are not written at all.

node_keys = { "place", "natural", "highway", "amenity", "tourism", "historic", "railway", "man_made", "barrier", "public_transport" }

-- tilemaker 3 calls these functions without an object and offers its methods as globals.
local globals = setmetatable({}, {
	__index = function(_, name)
		return function(_, ...)
			return _G[name](...)
		end
	end,
})

local function set(words)
	local found = {}
	for word in words:gmatch("%S+") do found[word] = true end
	return found
end

-- highway = { kind, first zoom in a tile }
local roads = {
	motorway = { "highway", 6 }, motorway_link = { "highway", 10 },
	trunk = { "major_road", 6 }, trunk_link = { "major_road", 11 },
	primary = { "major_road", 8 }, primary_link = { "major_road", 11 },
	secondary = { "major_road", 9 }, secondary_link = { "major_road", 12 },
	tertiary = { "major_road", 10 }, tertiary_link = { "major_road", 12 },
	unclassified = { "minor_road", 12 }, residential = { "minor_road", 12 }, living_street = { "minor_road", 13 },
	road = { "minor_road", 12 }, service = { "minor_road", 13 }, raceway = { "other", 14 },
	pedestrian = { "path", 13 }, track = { "path", 12 }, path = { "path", 12 }, bridleway = { "path", 12 },
	footway = { "path", 13 }, steps = { "path", 13 }, cycleway = { "path", 13 },
}

local rails = set("rail light_rail subway narrow_gauge preserved tram monorail funicular")

-- place = { kind, first zoom, population where none is given }
local places = {
	city = { "locality", 6, 100000 }, town = { "locality", 8, 10000 }, village = { "locality", 11, 1000 },
	hamlet = { "locality", 12, 200 }, isolated_dwelling = { "locality", 13, 20 }, farm = { "locality", 13, 20 },
	locality = { "locality", 13, 0 }, suburb = { "macrohood", 10, 5000 }, quarter = { "neighbourhood", 12, 2000 },
	neighbourhood = { "neighbourhood", 13, 1000 },
}

-- key = { value = { kind, first zoom } }, asked in this order
local pois = {
	{ "natural", {
		peak = { "peak", 10 }, volcano = { "peak", 10 }, saddle = { "saddle", 12 }, spring = { "spring", 13 },
		cave_entrance = { "cave_entrance", 13 }, cliff = { "cliff", 14 }, beach = { "beach", 13 },
	} },
	{ "mountain_pass", { yes = { "saddle", 12 } } },
	{ "railway", { station = { "station", 12 }, halt = { "station", 13 }, subway_entrance = { "subway_entrance", 14 } } },
	{ "highway", { bus_stop = { "bus_stop", 13 }, trailhead = { "trailhead", 12 }, services = { "services", 13 } } },
	{ "amenity", {
		bus_station = { "bus_station", 12 }, parking = { "parking", 13 }, toilets = { "toilets", 13 },
		drinking_water = { "drinking_water", 13 }, shelter = { "shelter", 13 }, hospital = { "hospital", 12 },
		clinic = { "clinic", 13 }, doctors = { "doctors", 14 }, pharmacy = { "pharmacy", 14 }, police = { "police", 13 },
		place_of_worship = { "place_of_worship", 14 }, school = { "school", 14 }, college = { "college", 13 },
		university = { "university", 12 }, library = { "library", 14 }, townhall = { "townhall", 13 },
		post_office = { "post_office", 14 }, fuel = { "fuel", 14 }, theatre = { "theatre", 14 },
		restaurant = { "restaurant", 14 }, cafe = { "cafe", 14 }, community_centre = { "community_centre", 14 },
	} },
	{ "tourism", {
		viewpoint = { "viewpoint", 12 }, museum = { "museum", 12 }, attraction = { "attraction", 12 },
		camp_site = { "camp_site", 13 }, alpine_hut = { "alpine_hut", 12 }, wilderness_hut = { "wilderness_hut", 12 },
		picnic_site = { "picnic_site", 13 }, information = { "information", 14 }, guest_house = { "guest_house", 14 },
		hostel = { "hostel", 14 }, hotel = { "hotel", 14 }, zoo = { "zoo", 13 }, artwork = { "artwork", 14 },
	} },
	{ "historic", {
		memorial = { "memorial", 12 }, monument = { "monument", 12 }, castle = { "castle", 13 }, ruins = { "ruins", 13 },
		archaeological_site = { "archaeological_site", 13 }, tomb = { "tomb", 13 }, fort = { "fort", 13 },
	} },
	{ "man_made", { tower = { "tower", 14 } } },
	{ "barrier", { gate = { "gate", 14 } } },
}

local landuse = {
	{ "landuse", set("forest farmland farmyard orchard vineyard meadow grass residential industrial commercial retail cemetery quarry railway military recreation_ground village_green allotments"), 8 },
	{ "natural", set("wood scrub grassland heath bare_rock scree sand wetland beach glacier"), 8 },
	{ "leisure", set("park garden golf_course nature_reserve pitch playground stadium dog_park"), 11 },
	{ "boundary", set("national_park protected_area"), 8 },
	{ "amenity", set("hospital school university college kindergarten"), 12 },
	{ "tourism", set("attraction camp_site zoo"), 12 },
	{ "aeroway", set("aerodrome runway taxiway"), 11 },
	{ "place", set("neighbourhood"), 13 },
	{ "man_made", set("pier"), 13 },
	{ "highway", set("pedestrian footway"), 13 },
	{ "railway", set("platform"), 14 },
}

-- Written under the name that the style knows.
local alias = { grass = "grass", heath = "scrub", vineyard = "orchard", retail = "commercial", scree = "bare_rock" }

local water_areas = set("lake reservoir pond river canal basin stream oxbow lagoon moat")
local water_lines = { river = 8, canal = 10, stream = 11, drain = 13, ditch = 13 }

local function names(object)
	local name = object:Find("name")
	if name == "" then return false end
	object:Attribute("name", name)
	local zh = object:Find("name:zh-Hans")
	if zh == "" then zh = object:Find("name:zh") end
	if zh ~= "" then object:Attribute("name:zh", zh) end
	local en = object:Find("name:en")
	if en ~= "" then object:Attribute("name:en", en) end
	return true
end

local function number(text)
	return tonumber((text:gsub(",", ""):match("^%s*(%-?[%d.]+)")))
end

local function first_zoom(object, zoom)
	object:MinZoom(zoom)
	object:AttributeNumeric("min_zoom", zoom)
end

local steps = { 200, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000, 500000, 1000000, 5000000, 10000000 }

local function population_rank(people)
	local rank = 0
	for i, least in ipairs(steps) do
		if people >= least then rank = i end
	end
	return rank
end

local function place(object)
	local value = object:Find("place")
	local known = places[value]
	if not known or object:Find("name") == "" then return end
	object:Layer("places", false)
	names(object)
	local people = number(object:Find("population"))
	object:Attribute("kind", known[1])
	object:Attribute("kind_detail", value)
	if people then object:AttributeNumeric("population", people) end
	local rank = population_rank(people or known[3])
	object:AttributeNumeric("population_rank", rank)
	object:ZOrder(rank)
	first_zoom(object, known[2])
end

local function poi(object, as_centroid)
	for _, group in ipairs(pois) do
		local key, values = group[1], group[2]
		local known = values[object:Find(key)]
		if known then
			-- Of the many unnamed gates, towers and restaurants a walker learns nothing.
			local named = object:Find("name") ~= ""
			if not named and (known[2] >= 14 or known[1] == "attraction") then return end
			if as_centroid then object:LayerAsCentroid("pois") else object:Layer("pois", false) end
			names(object)
			object:Attribute("kind", known[1])
			local height = number(object:Find("ele"))
			if height then object:AttributeNumeric("elevation", height) end
			first_zoom(object, known[2])
			object:ZOrder(20 - known[2])
			return
		end
	end
end

function node_function(node)
	local object = node or globals
	place(object)
	poi(object, false)
end

local function yes(text)
	return text ~= "" and text ~= "no"
end

local function road(object)
	local value = object:Find("highway")
	local railway = object:Find("railway")
	local kind, detail, zoom, rank
	if roads[value] then
		kind, zoom, detail = roads[value][1], roads[value][2], value
		rank = 40 - zoom
	elseif rails[railway] then
		kind, detail, zoom, rank = "rail", railway, 10, 20
		if object:Find("service") ~= "" then zoom = 13 end
	elseif object:Find("aeroway") == "runway" or object:Find("aeroway") == "taxiway" then
		kind, detail, zoom, rank = "other", object:Find("aeroway"), 11, 10
	elseif object:Find("aerialway") ~= "" and object:Find("aerialway") ~= "pylon" then
		kind, detail, zoom, rank = "aerialway", object:Find("aerialway"), 12, 20
	else
		return false
	end
	object:Layer("roads", false)
	names(object)
	object:Attribute("kind", kind)
	object:Attribute("kind_detail", detail)
	if detail:match("_link$") then object:AttributeBoolean("is_link", true) end
	if yes(object:Find("bridge")) then object:AttributeBoolean("is_bridge", true) end
	if yes(object:Find("tunnel")) then object:AttributeBoolean("is_tunnel", true) end
	if kind ~= "path" and object:Find("oneway") == "yes" then object:Attribute("oneway", "yes") end
	local ref = object:Find("ref")
	if ref ~= "" and kind ~= "rail" then
		object:Attribute("ref", ref)
		object:Attribute("shield_text", (ref:match("^[^;]+")))
	end
	if kind == "path" and object:Find("sac_scale") ~= "" then object:Attribute("sac_scale", object:Find("sac_scale")) end
	object:AttributeNumeric("sort_rank", rank)
	object:ZOrder(rank)
	first_zoom(object, zoom)
	return true
end

local function zoom_of_area(square_metres)
	if square_metres > 1e6 then return 8 end
	if square_metres > 1e5 then return 10 end
	if square_metres > 1e4 then return 12 end
	return 13
end

local function water_area(object)
	local natural, value = object:Find("natural"), object:Find("water")
	local bank = object:Find("waterway") == "riverbank"
	local stored = object:Find("landuse")
	if natural ~= "water" and not bank and stored ~= "reservoir" and stored ~= "basin" then return false end
	local kind = "water"
	if value == "lake" or value == "reservoir" or stored == "reservoir" then kind = "lake" end
	if value == "river" or bank then kind = "river" end
	local detail = water_areas[value] and value or (stored ~= "" and stored) or "water"
	local zoom = zoom_of_area(object:Area())
	object:Layer("water", true)
	object:Attribute("kind", kind)
	object:Attribute("kind_detail", detail)
	first_zoom(object, zoom)
	if object:Find("name") ~= "" and kind ~= "river" then
		object:LayerAsCentroid("water")
		names(object)
		object:Attribute("kind", kind)
		object:Attribute("kind_detail", detail)
		first_zoom(object, math.min(zoom + 1, 14))
	end
	return true
end

local function water_line(object)
	local value = object:Find("waterway")
	local zoom = water_lines[value]
	if not zoom then return false end
	object:Layer("water", false)
	names(object)
	object:Attribute("kind", value)
	if object:Find("intermittent") == "yes" then object:AttributeBoolean("intermittent", true) end
	if yes(object:Find("tunnel")) then object:AttributeBoolean("is_tunnel", true) end
	first_zoom(object, zoom)
	return true
end

local function building(object)
	if not yes(object:Find("building")) then return false end
	object:Layer("buildings", true)
	object:Attribute("kind", "building")
	local height = number(object:Find("height"))
	local levels = number(object:Find("building:levels"))
	if height or levels then object:AttributeNumeric("height", height or levels * 3) end
	object:MinZoom(object:Area() > 1500 and 13 or 14)
	return true
end

local function area(object)
	for _, group in ipairs(landuse) do
		local value = object:Find(group[1])
		if group[2][value] then
			object:Layer("landuse", true)
			object:Attribute("kind", alias[value] or value)
			local zoom = math.max(group[3], zoom_of_area(object:Area()))
			object:MinZoom(zoom)
			object:ZOrder(zoom)
			return
		end
	end
end

function way_function(way)
	local object = way or globals
	local closed = object:IsClosed()
	if closed and object:Find("beilou") == "earth" then
		object:Layer("earth", true)
		object:Attribute("kind", "earth")
		return
	end
	-- A closed road is a round trip unless it says that it is a square.
	local square = object:Find("area") == "yes"
	if not (closed and square) and road(object) then return end
	if not closed then
		water_line(object)
		return
	end
	if not water_area(object) then
		local drawn = building(object)
		if not drawn then area(object) end
	end
	poi(object, true)
end
